import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { evaluationStream, exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { goalsOf, scriptOf } from '@ledningsplats/shared/evaluations/goals.ts';
import type { Exercise, ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Evaluation } from '../features/evaluations/Evaluation.tsx';
import type { Subject } from '../features/evaluations/subject.ts';
import { exerciseTitle } from '../features/exercises/exercise-words.ts';
import { FromEvaluation } from '../features/improvements/FromEvaluation.tsx';
import { useSelf } from '../forms/use-self.ts';
import { evaluationTexts as texts } from '../i18n/evaluations.ts';
import { paths } from '../paths.ts';
import { useIncident, useStream } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Banner } from '../ui/Banner.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';

/** What is seen of an exercise while it goes on, by its staff on their telephones, and the report of it [OV4]. */
export function EvaluateExercisePage({ exercise: id }: { exercise: string }) {
  const plan = usePlanInForce().state?.plan ?? null;
  const { state, status } = useStream<ExercisesState>('exercises');
  const { permissions, staffed } = useSelf();
  if (plan === null || (state === null && status === 'loading')) return <Skeleton lines={8} />;
  const exercise = state?.exercises[id];
  const isShown = staffed.some((one) => one.exercise === id) || permissions.has('content.remove');
  if (exercise === undefined || !isShown) {
    const back = (
      <Link href={paths.exercises} variant="button">
        {texts.toExercises}
      </Link>
    );
    return (
      <EmptyState title={exercise === undefined ? texts.notThere : texts.notStaff} action={back}>
        {exercise === undefined ? texts.notThereText : texts.notStaffText}
      </EmptyState>
    );
  }
  return <OfExercise exercise={exercise} plan={plan} />;
}

function OfExercise({ exercise, plan }: { exercise: Exercise; plan: Plan }) {
  const own = useStream<ExerciseState>(exerciseStream(exercise.id)).state;
  const run = own?.conduct.runs.at(-1)?.incident ?? exercise.incident?.id ?? null;
  const subject: Subject = {
    of: { kind: 'exercise', id: exercise.id },
    stream: evaluationStream({ kind: 'exercise', id: exercise.id }),
    plan,
    title: exerciseTitle(exercise),
    script: scriptOf(own),
    incident: null,
    clock: null,
  };
  return (
    <div className={page.page}>
      <Banner tone="exercise" title="ÖVNING">
        {subject.title}
      </Banner>
      <header className={page.header}>
        <h1 className={page.title}>{texts.of(subject.title)}</h1>
      </header>
      <h2 className="visually-hidden">{texts.title}</h2>
      {run === null ? <Parts subject={subject} /> : <InRun subject={subject} run={run} />}
    </div>
  );
}

/** With the log and the clock of the incident that is played. */
function InRun({ subject, run }: { subject: Subject; run: string }) {
  const { state, lines } = useIncident(run);
  const incident = state && {
    id: run,
    isClosed: state.incident.lifecycle !== 'open',
    lines,
  };
  return <Parts subject={{ ...subject, incident, clock: state?.exercised?.clock ?? null }} />;
}

function Parts({ subject }: { subject: Subject }) {
  const { plan, of, title, script } = subject;
  const goals = goalsOf(plan, script);
  const actions = <FromEvaluation plan={plan} of={of} source={texts.sourceExercise(title)} goals={goals} />;
  return <Evaluation subject={subject} actions={actions} />;
}
