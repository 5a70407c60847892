import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { NO_SCRIPT } from '@ledningsplats/shared/scenarios/evolve.ts';
import { useState } from 'react';
import { useExercise } from '../features/conduct/use-run.ts';
import { exerciseTitle, wallWords } from '../features/exercises/exercise-words.ts';
import { PositionField } from '../features/places/PositionField.tsx';
import { FilesCard } from '../features/scenarios/FilesCard.tsx';
import { HeadCard } from '../features/scenarios/HeadCard.tsx';
import type { InjectPositionProps } from '../features/scenarios/InjectDialog.tsx';
import { InjectsCard } from '../features/scenarios/InjectsCard.tsx';
import { LibraryCard } from '../features/scenarios/LibraryCard.tsx';
import { LinesCard } from '../features/scenarios/LinesCard.tsx';
import { ReadinessCard } from '../features/scenarios/ReadinessCard.tsx';
import { StaffCard } from '../features/scenarios/StaffCard.tsx';
import styles from '../features/scenarios/scenarios.module.css';
import { Note } from '../forms/Note.tsx';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { scenarioTexts as texts } from '../i18n/scenarios.ts';
import { paths } from '../paths.ts';
import { useServerNow, useStream } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Chip } from '../ui/Chip.tsx';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ExerciseGate } from './ExerciseGate.tsx';
import { LazyPositionMap } from './LazyMap.tsx';

/** The planning of an exercise [OV2]: read by its staff alone, written by its lead. */
export function ScriptPage({ id }: { id: string }) {
  const plan = usePlanInForce().state?.plan ?? null;
  const shown = useExercise(id);
  const { exercise, role } = shown;
  return (
    <ExerciseGate shown={shown}>
      {exercise !== null && plan !== null ? (
        <Planning exercise={exercise} plan={plan} isLead={role === 'lead'} />
      ) : (
        <Skeleton lines={8} />
      )}
    </ExerciseGate>
  );
}

function Planning({ exercise, plan, isLead }: { exercise: Exercise; plan: Plan; isLead: boolean }) {
  const stream = exerciseStream(exercise.id);
  const { state, status } = useStream<ExerciseState>(stream);
  const now = useServerNow(60_000);
  const [isReplacing, setReplacing] = useState(false);
  if (state === null && status === 'loading') return <Skeleton lines={8} />;
  const { script, marks } = state ?? NO_SCRIPT;
  const shared = { stream, mayWrite: isLead };
  const progress = Object.entries(state?.conduct.injects ?? {});
  const sent = new Set(progress.flatMap(([inject, { state: how }]) => (how === 'sent' ? [inject] : [])));
  return (
    <div className={page.page}>
      <header className={page.header}>
        <Link href={paths.exercises} variant="alone">
          {texts.toYear}
        </Link>
        <h1 className={page.title}>{texts.planOf(exerciseTitle(exercise))}</h1>
        <Chip tone="exercise">{texts.exercise}</Chip>
        <span className={styles.muted}>{wallWords(exercise.from, now, plan.municipality.timeZone)}</span>
      </header>
      {!isLead && <Note tone="info">{texts.readOnly}</Note>}
      <StreamNotes stream="exercises" />
      <StreamNotes stream={stream} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {isLead && (script === null || isReplacing) && (
            <LibraryCard
              stream={stream}
              slice={{ script, marks }}
              plan={plan}
              onClose={isReplacing ? () => setReplacing(false) : null}
            />
          )}
          {script !== null && marks !== null && (
            <>
              <HeadCard
                {...shared}
                script={script}
                marks={marks}
                onReplace={sent.size === 0 ? () => setReplacing(true) : null}
              />
              <LinesCard {...shared} script={script} part="goals" marks={marks.goals} />
              <InjectsCard
                {...shared}
                script={script}
                plan={plan}
                marks={marks.injects}
                sent={sent}
                PositionField={InjectPosition}
              />
              <LinesCard {...shared} script={script} part="questions" marks={marks.questions} />
            </>
          )}
        </div>
        <div className={styles.side}>
          <ReadinessCard script={script} exercise={exercise} />
          <StaffCard exercise={exercise} plan={plan} />
          <FilesCard {...shared} exercise={exercise.id} slice={{ script, marks }} plan={plan} />
        </div>
      </div>
    </div>
  );
}

/** Where an inject lies, typed or chosen on the map, as a place of the register is. */
function InjectPosition(props: InjectPositionProps) {
  return <PositionField {...props} kind={null} ChooserMap={LazyPositionMap} />;
}
