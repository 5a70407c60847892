import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { plannedInjects } from '@ledningsplats/shared/conduct/injects.ts';
import { evaluationStream } from '@ledningsplats/shared/core/stream-name.ts';
import { goalsOf, scriptOf } from '@ledningsplats/shared/evaluations/goals.ts';
import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useExercise } from '../features/conduct/use-run.ts';
import { Evaluation } from '../features/evaluations/Evaluation.tsx';
import type { Subject } from '../features/evaluations/subject.ts';
import { exerciseTitle } from '../features/exercises/exercise-words.ts';
import { FromEvaluation } from '../features/improvements/FromEvaluation.tsx';
import { useSelf } from '../forms/use-self.ts';
import { evaluationTexts as texts } from '../i18n/evaluations.ts';
import { useIncident } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Banner } from '../ui/Banner.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ExerciseGate } from './ExerciseGate.tsx';

/** What is seen of an exercise while it goes on, by its staff on their telephones, and the report of it [OV4]. */
export function EvaluateExercisePage({ exercise: id }: { exercise: string }) {
  const plan = usePlanInForce().state?.plan ?? null;
  const shown = useExercise(id);
  const { permissions } = useSelf();
  const { exercise, state } = shown;
  return (
    <ExerciseGate shown={shown} isLetIn={exercise !== null && permissions.has('content.remove')}>
      {exercise !== null && plan !== null ? (
        <OfExercise exercise={exercise} own={state} plan={plan} />
      ) : (
        <Skeleton lines={8} />
      )}
    </ExerciseGate>
  );
}

function OfExercise({ exercise, own, plan }: { exercise: Exercise; own: ExerciseState | null; plan: Plan }) {
  const run = own?.conduct.runs.at(-1)?.incident ?? exercise.incident?.id ?? null;
  const subject: Subject = {
    of: { kind: 'exercise', id: exercise.id },
    stream: evaluationStream({ kind: 'exercise', id: exercise.id }),
    plan,
    title: exerciseTitle(exercise),
    script: scriptOf(own),
    injects: plannedInjects(own),
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
