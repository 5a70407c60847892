import { type ExerciseClock, shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { useWorldNow } from '../../sync/react.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatClock, formatDate } from '../../ui/format-time.ts';
import styles from './conduct.module.css';

/** Both clocks, to be read across a room: the exercise's, and the world's [OV1]. */
export function RunClocks({ clock }: { clock: ExerciseClock }) {
  const world = useWorldNow(1_000);
  const shown = shownTime(clock, world);
  return (
    <div className={styles.clocks}>
      <OneClock label={texts.shownTime} at={shown} now={world} isLoud />
      <OneClock label={texts.worldTime} at={world} now={world} />
      <span className={styles.pace}>
        <Chip tone={clock.isRunning ? 'exercise' : 'warn'}>
          {clock.isRunning ? texts.goes(clock.pace) : texts.stands}
        </Chip>
      </span>
    </div>
  );
}

function OneClock({ label, at, now, isLoud = false }: { label: string; at: number; now: number; isLoud?: boolean }) {
  return (
    <p className={styles.clock} data-loud={isLoud || undefined}>
      <span className={styles.clockLabel}>{label}</span>
      <time className={styles.clockTime} dateTime={new Date(at).toISOString()}>
        {formatClock(at, { withSeconds: true })}
      </time>
      <span className={styles.clockDate}>{formatDate(at, now)}</span>
    </p>
  );
}
