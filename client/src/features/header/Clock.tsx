import { appTexts } from '../../i18n/app.ts';
import { useServerNow } from '../../sync/react.ts';
import { formatClock, formatDate, formatElapsed } from '../../ui/format-time.ts';
import styles from './Clock.module.css';

/** The server's clock, the same on every screen, and how long the incident has run. */
export function Clock({ openedAt, isCompact = false }: { openedAt: number | null; isCompact?: boolean }) {
  const now = useServerNow(1_000);
  const elapsed = openedAt === null ? null : formatElapsed(openedAt, now);
  return (
    <div className={styles.clock} data-compact={isCompact || undefined}>
      <span className="visually-hidden">{appTexts.clock} </span>
      <time className={styles.time} dateTime={new Date(now).toISOString()}>
        {formatClock(now, { withSeconds: !isCompact })}
      </time>
      <span className={styles.date}>
        {isCompact ? elapsed : [formatDate(now, now), elapsed].filter((part) => part !== null).join(' · ')}
      </span>
    </div>
  );
}
