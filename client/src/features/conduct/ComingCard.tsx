import type { ExerciseRun, ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { type PlannedInject, plannedInjects } from '@ledningsplats/shared/conduct/injects.ts';
import { type ExerciseClock, realTime, shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatUntil } from '../../ui/format-time.ts';
import { IconPlus } from '../../ui/icons.ts';
import styles from './conduct.module.css';
import { InjectFront } from './InjectFront.tsx';
import { OwnInjectDialog } from './OwnInjectDialog.tsx';

export interface ComingCardProps {
  stream: string;
  state: ExerciseState;
  plan: Plan;
  /** Null before the exercise has begun. */
  run: ExerciseRun | null;
  clock: ExerciseClock | null;
  isLead: boolean;
  /** The run goes on, so that what is sent reaches somebody. */
  isOn: boolean;
}

/** What has not reached the players: next with how long is left, later, and left out. */
export function ComingCard({ stream, state, plan, run, clock, isLead, isOn }: ComingCardProps) {
  const [isWriting, setWriting] = useState(false);
  const all = plannedInjects(state).filter(({ progress }) => progress?.state !== 'sent');
  const first = all.find(({ progress }) => progress === null);
  const isEmpty = plannedInjects(state).length === 0;
  return (
    <Card
      title={texts.coming}
      isFlush
      aside={
        isLead && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setWriting(true)}>
            {texts.write}
          </Button>
        )
      }
    >
      {all.length === 0 && <p className={styles.empty}>{isEmpty ? texts.noScript : texts.nothingComing}</p>}
      <ol className={styles.list}>
        {all.map((inject) => (
          <li key={inject.id} className={styles.item} data-next={inject === first || undefined}>
            <InjectFront
              inject={inject}
              plan={plan}
              at={inject.plannedAt}
              note={<ComingNote inject={inject} isNext={inject === first} clock={clock} />}
            />
            {isLead && isOn && run !== null && <Deeds stream={stream} run={run} inject={inject} />}
          </li>
        ))}
      </ol>
      {isWriting && (
        <OwnInjectDialog
          stream={stream}
          plan={plan}
          run={isOn ? run : null}
          clock={clock}
          onClose={() => setWriting(false)}
        />
      )}
    </Card>
  );
}

function ComingNote({
  inject,
  isNext,
  clock,
}: {
  inject: PlannedInject;
  isNext: boolean;
  clock: ExerciseClock | null;
}) {
  const now = useWorldNow(1_000);
  if (inject.progress?.state === 'skipped') return <Chip tone="neutral">{texts.skipped}</Chip>;
  if (!isNext || clock === null || inject.plannedAt === null) return null;
  if (inject.plannedAt < shownTime(clock, now)) return <Chip tone="warn">{texts.late}</Chip>;
  const at = realTime(clock, inject.plannedAt, now);
  if (at === null) return <Chip tone="warn">{texts.nextWaits}</Chip>;
  return <Chip tone="exercise">{`${texts.next}, ${formatUntil(at, now)}`}</Chip>;
}

function Deeds({ stream, run, inject }: { stream: string; run: ExerciseRun; inject: PlannedInject }) {
  const give = useGive();
  const of = { incident: run.incident, inject: inject.id };
  const isSkipped = inject.progress?.state === 'skipped';
  return (
    <div className={styles.deeds}>
      <Button
        size="small"
        aria-label={texts.sendOf(inject.text)}
        onPress={() => give('SendInject', stream, of, {}, { done: texts.sentDone })}
      >
        {texts.sendNow}
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={isSkipped ? texts.takeInOf(inject.text) : texts.skipOf(inject.text)}
        onPress={() =>
          give(
            'SkipInject',
            stream,
            { ...of, isSkipped: !isSkipped },
            {},
            {
              done: isSkipped ? texts.takenInDone : texts.skippedDone,
            },
          )
        }
      >
        {isSkipped ? texts.takeIn : texts.skip}
      </Button>
    </div>
  );
}
