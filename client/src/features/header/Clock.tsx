import { appTexts } from '../../i18n/app.ts';
import { useServerNow, useSync, useWorldNow } from '../../sync/react.ts';
import { formatClock, formatDate, formatElapsed } from '../../ui/format-time.ts';
import styles from './Clock.module.css';

/** The server's clock, the same on every screen, and how long the incident has run; of an exercise its own beside the world's [OV1]. */
export function Clock({ openedAt, isCompact = false }: { openedAt: number | null; isCompact?: boolean }) {
  const { clock } = useSync();
  const now = useServerNow(1_000);
  const elapsed = openedAt === null ? null : formatElapsed(openedAt, now);
  const parts = isCompact ? [elapsed] : [formatDate(now, now), elapsed];
  return (
    <div className={styles.clock} data-compact={isCompact || undefined}>
      {clock === null ? (
        <span className="visually-hidden">{appTexts.clock} </span>
      ) : (
        <span className={styles.label}>
          {appTexts.shownTime}
          {!clock.isRunning && ` · ${appTexts.clockStands}`}{' '}
        </span>
      )}
      <time className={styles.time} dateTime={new Date(now).toISOString()}>
        {formatClock(now, { withSeconds: !isCompact })}
      </time>
      <span className={styles.date}>{parts.filter((part) => part !== null).join(' · ')}</span>
      {clock !== null && <WorldClock isCompact={isCompact} />}
    </div>
  );
}

function WorldClock({ isCompact }: { isCompact: boolean }) {
  const world = useWorldNow(1_000);
  return (
    <span className={styles.date}>
      {appTexts.worldTime}{' '}
      <time dateTime={new Date(world).toISOString()}>{formatClock(world, { withSeconds: !isCompact })}</time>
    </span>
  );
}
