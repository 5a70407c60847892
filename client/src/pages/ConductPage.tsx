import { isBroken } from '@ledningsplats/shared/conduct/decide.ts';
import type { ExerciseRun } from '@ledningsplats/shared/conduct/events.ts';
import type { Exercise, ExerciseOutcome } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { NO_SCRIPT } from '@ledningsplats/shared/scenarios/evolve.ts';
import { type ReactNode, useState } from 'react';
import { ClockCard } from '../features/conduct/ClockCard.tsx';
import { ComingCard } from '../features/conduct/ComingCard.tsx';
import styles from '../features/conduct/conduct.module.css';
import { HotWashCard } from '../features/conduct/HotWashCard.tsx';
import { waitingOf } from '../features/conduct/open-in.ts';
import { PlayedWarningsCard } from '../features/conduct/PlayedWarningsCard.tsx';
import { PointsCard } from '../features/conduct/PointsCard.tsx';
import { SentCard } from '../features/conduct/SentCard.tsx';
import { StartDialog } from '../features/conduct/StartDialog.tsx';
import { TextsCard } from '../features/conduct/TextsCard.tsx';
import { usePlayed } from '../features/conduct/use-played.ts';
import { type ShownExercise, useExercise } from '../features/conduct/use-run.ts';
import { anotherLike } from '../features/exercises/another-like.ts';
import { ExerciseDialog } from '../features/exercises/ExerciseDialog.tsx';
import { exerciseTitle } from '../features/exercises/exercise-words.ts';
import { Note } from '../forms/Note.tsx';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { useGive } from '../forms/use-give.ts';
import { useMay } from '../forms/use-self.ts';
import { conductTexts as texts } from '../i18n/conduct.ts';
import { paths } from '../paths.ts';
import { useConnection, useWorldNow } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatWhen } from '../ui/format-time.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ExerciseGate } from './ExerciseGate.tsx';

/** Where an exercise is led: its clock, what comes and what has come, what the players do of it, and the round after [OV3]. */
export function ConductPage({ exercise: id }: { exercise: string }) {
  const shown = useExercise(id);
  return (
    <ExerciseGate shown={shown}>
      {shown.run === null ? (
        <BeforeRun shown={shown} />
      ) : (
        <DuringRun key={shown.run.incident} shown={shown} run={shown.run} />
      )}
    </ExerciseGate>
  );
}

function BeforeRun({ shown }: { shown: ShownExercise }) {
  const { stream, state, exercise, role } = shown;
  const plan = usePlanInForce().state?.plan ?? null;
  const [isStarting, setStarting] = useState(false);
  // what is begun without network would begin by itself when nobody is there
  const isConnected = useConnection().state === 'connected';
  if (plan === null || exercise === null) return <Skeleton lines={8} />;
  const isLead = role === 'lead';
  // nothing of its own has been written yet
  const own = state ?? { conduct: NOTHING, ...NO_SCRIPT };
  if (exercise.outcome !== null) {
    return (
      <Frame shown={shown} tools={null}>
        <OverBeforeRun exercise={exercise} outcome={exercise.outcome} plan={plan} />
      </Frame>
    );
  }
  return (
    <Frame shown={shown} tools={null}>
      <EmptyState
        title={texts.notBegun}
        action={
          isLead && (
            <Button variant="primary" isDisabled={!isConnected} onPress={() => setStarting(true)}>
              {texts.begin}
            </Button>
          )
        }
      >
        {isConnected ? texts.notBegunText : texts.notBegunOffline}
      </EmptyState>
      <ComingCard stream={stream} state={own} plan={plan} run={null} clock={null} isLead={isLead} isOn={false} />
      {isStarting && (
        <StartDialog
          stream={stream}
          exercise={exercise}
          script={own.script}
          plan={plan}
          onClose={() => setStarting(false)}
        />
      )}
    </Frame>
  );
}

/** Held without having been run here, or called off: it is not begun, and one like it is a press away. */
function OverBeforeRun({ exercise, outcome, plan }: { exercise: Exercise; outcome: ExerciseOutcome; plan: Plan }) {
  const may = useMay();
  const now = useWorldNow(60_000);
  const [isPlanning, setPlanning] = useState(false);
  const isHeld = outcome.kind === 'held';
  return (
    <>
      <EmptyState
        title={isHeld ? texts.heldTitle : texts.calledOffTitle}
        action={
          may('PlanExercise') && (
            <Button variant="primary" onPress={() => setPlanning(true)}>
              {texts.planAnother}
            </Button>
          )
        }
      >
        {isHeld ? `${texts.heldText} ${texts.heldByMistake}` : texts.calledOffText}
      </EmptyState>
      {isPlanning && (
        <ExerciseDialog
          plan={plan}
          start={anotherLike(exercise, wallOf(now, plan.municipality.timeZone))}
          exercise={null}
          onClose={() => setPlanning(false)}
        />
      )}
    </>
  );
}

function DuringRun({ shown, run }: { shown: ShownExercise; run: ExerciseRun }) {
  const { stream, state, role } = shown;
  const { state: played, lines, names } = usePlayed(run.incident);
  const plan = usePlanInForce().state?.plan ?? null;
  const give = useGive();
  const now = useWorldNow(60_000);
  const [isEnding, setEnding] = useState(false);
  const clock = played?.exercised?.clock ?? null;
  if (state === null || plan === null) return <Skeleton lines={8} />;
  const isLead = role === 'lead';
  const isOn = run.endedAt === null && played?.incident.lifecycle === 'open';
  // nothing of the play reaches anybody while something real has come up [OV8]
  const isPlaying = isOn && !isBroken(played);
  return (
    <Frame
      shown={shown}
      tools={
        <>
          <Link href={paths.board(run.incident)} variant="button">
            {texts.toBoard}
          </Link>
          <Link href={paths.counterpart(shown.exercise?.id ?? '')} variant="button">
            {texts.toDesk}
          </Link>
          {isLead && isOn && <Button onPress={() => setEnding(true)}>{texts.end}</Button>}
        </>
      }
    >
      {played === null && <Note tone="waiting" role="status" title={texts.preparing} />}
      {run.endedAt !== null && (
        <Note tone="info" title={texts.ended(formatWhen(run.endedAt, now))}>
          {played !== null && played.incident.lifecycle === 'open' && <span>{openWords(played)}</span>}
        </Note>
      )}
      {run.endedAt === null && played !== null && isBroken(played) && <Note tone="alarm" title={texts.broken} />}
      {run.endedAt === null && played !== null && played.incident.lifecycle !== 'open' && (
        <Note tone="warn" title={texts.closed} />
      )}
      {clock !== null && <ClockCard stream={stream} state={state} run={run} clock={clock} maySet={isLead && isOn} />}
      <PlayedWarningsCard
        stream={stream}
        run={run}
        warnings={played?.exercised?.warnings ?? []}
        mayEnd={isLead && isOn}
      />
      <div className={styles.columns}>
        <ComingCard
          stream={stream}
          state={state}
          plan={plan}
          run={run}
          clock={clock}
          isLead={isLead}
          isOn={isPlaying}
        />
        <SentCard
          stream={stream}
          state={state}
          run={run}
          plan={plan}
          lines={lines}
          names={names}
          mayJudge={isLead || role === 'evaluator'}
        />
      </div>
      <div className={styles.columns}>
        <HotWashCard stream={stream} notes={state.conduct.notes} removals={state.conduct.removals} />
        <PointsCard stream={stream} state={state} run={run} isLead={isLead} isOn={isOn} />
      </div>
      <TextsCard stream={stream} exercise={shown.exercise?.id ?? ''} removals={state.conduct.removals} />
      {isEnding && (
        <ConfirmDialog
          isOpen
          title={texts.endTitle}
          confirmLabel={texts.end}
          onCancel={() => setEnding(false)}
          onConfirm={() => {
            give('EndExerciseRun', stream, { incident: run.incident }, {}, { done: texts.endedDone });
            setEnding(false);
          }}
        >
          {texts.endText} {played !== null && openWords(played)}
        </ConfirmDialog>
      )}
    </Frame>
  );
}

function openWords(played: Parameters<typeof waitingOf>[0]): string {
  const { tasks, lines } = waitingOf(played);
  return texts.openItems(tasks, lines);
}

function Frame({ shown, tools, children }: { shown: ShownExercise; tools: ReactNode; children: ReactNode }) {
  const { exercise, stream } = shown;
  return (
    <div className={page.page}>
      <header className={page.header}>
        <h1 className={page.title}>{texts.title(exercise === null ? '' : exerciseTitle(exercise))}</h1>
        <span className={page.note}>{texts.ownPart}</span>
        <div className={page.tools}>{tools}</div>
      </header>
      <StreamNotes stream={stream} />
      {children}
    </div>
  );
}

const NOTHING = { runs: [], injects: {}, past: {}, extras: [], points: [], played: {}, notes: [], removals: [] };
