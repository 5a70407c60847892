import { isBroken } from '@ledningsplats/shared/conduct/decide.ts';
import type { ExerciseRun } from '@ledningsplats/shared/conduct/events.ts';
import { plannedInjects } from '@ledningsplats/shared/conduct/injects.ts';
import styles from '../features/conduct/conduct.module.css';
import { PlayedCard } from '../features/conduct/PlayedCard.tsx';
import { addressedTo, partiesOf } from '../features/conduct/parties.ts';
import { RunClocks } from '../features/conduct/RunClocks.tsx';
import { SayForm } from '../features/conduct/SayForm.tsx';
import { ToSayCard } from '../features/conduct/ToSayCard.tsx';
import { usePlayed } from '../features/conduct/use-played.ts';
import { type ShownExercise, useExercise } from '../features/conduct/use-run.ts';
import { exerciseTitle } from '../features/exercises/exercise-words.ts';
import { Note } from '../forms/Note.tsx';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { useSelf } from '../forms/use-self.ts';
import { conductTexts as texts } from '../i18n/conduct.ts';
import { paths } from '../paths.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatClock } from '../ui/format-time.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ExerciseGate } from './ExerciseGate.tsx';

/** Motspel's desk: what is theirs to say, what the players ask of them, and their answers [OV3]. */
export function CounterpartPage({ exercise: id }: { exercise: string }) {
  const shown = useExercise(id);
  return (
    <ExerciseGate shown={shown}>
      <div className={page.page}>
        <header className={page.header}>
          <h1 className={page.title}>
            {texts.deskTitle(shown.exercise === null ? '' : exerciseTitle(shown.exercise))}
          </h1>
          <div className={page.tools}>
            <Link href={paths.conduct(id)} variant="button">
              {texts.toLead}
            </Link>
          </div>
        </header>
        <StreamNotes stream={shown.stream} />
        {shown.run === null ? (
          <EmptyState title={texts.notBegun} />
        ) : (
          <Desk key={shown.run.incident} shown={shown} run={shown.run} />
        )}
      </div>
    </ExerciseGate>
  );
}

function Desk({ shown: { stream, state, role }, run }: { shown: ShownExercise; run: ExerciseRun }) {
  const { person } = useSelf();
  const plan = usePlanInForce().state?.plan ?? null;
  const { state: played, lines } = usePlayed(run.incident);
  if (state === null || plan === null) return <Skeleton lines={8} />;
  const own = state.conduct.played[person ?? '']?.parties ?? [];
  const clock = played?.exercised?.clock ?? null;
  const isStopped = played !== null && isBroken(played);
  const isOn =
    run.endedAt === null &&
    played?.incident.lifecycle === 'open' &&
    !isStopped &&
    (role === 'lead' || role === 'counterpart');
  const injects = plannedInjects(state).filter(
    ({ channel, progress }) => channel === 'counterpart' && progress?.state === 'sent',
  );
  const asked = addressedTo(lines, own);
  return (
    <>
      {clock !== null && (
        <Card title={texts.shownTime}>
          <RunClocks clock={clock} />
        </Card>
      )}
      {isStopped && <Note tone="alarm" title={texts.broken} />}
      {played === null && <Note tone="waiting" role="status" title={texts.preparing} />}
      <div className={styles.columns}>
        <ToSayCard stream={stream} run={run} plan={plan} injects={injects} own={own} isOn={isOn} />
        <div className={styles.stack}>
          {isOn && own.length > 0 && (
            <Card title={texts.say}>
              <SayForm stream={stream} incident={run.incident} plan={plan} parties={own} inject={null} />
            </Card>
          )}
          <Card title={texts.addressed} isFlush>
            {asked.length === 0 && <p className={styles.empty}>{texts.addressedNone}</p>}
            <ol className={styles.list}>
              {asked.map(({ seq, occurredAt, content }) => (
                <li key={seq} className={styles.item}>
                  <p className={styles.when}>
                    <b className={styles.at}>{formatClock(occurredAt)}</b>
                    <span className={styles.muted}>{content?.to}</span>
                  </p>
                  <p className={styles.words}>{content?.text}</p>
                </li>
              ))}
            </ol>
          </Card>
        </div>
      </div>
      <PlayedCard stream={stream} parties={partiesOf(state, plan)} own={own} />
    </>
  );
}
