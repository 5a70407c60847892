import styles from './AgeText.module.css';
import { formatAgo, formatWhen } from './format-time.ts';
import { IconClock } from './icons.ts';
import { uiStrings } from './strings.ts';

export interface AgeTextProps {
  /** When it came about, UTC milliseconds. */
  at: number;
  now: number;
  /** Whose it is: `Eva Lund, stabschef`. */
  owner?: string;
  /** Nobody has touched it for longer than it keeps fresh. */
  isOld?: boolean;
}

/** How old a fact is and whose [ST8]: `14:05 · för 12 min sedan · Eva Lund, stabschef`; and that it is old, in a word. */
export function AgeText({ at, now, owner, isOld = false }: AgeTextProps) {
  return (
    <span className={styles.age}>
      <time dateTime={new Date(at).toISOString()}>
        {formatWhen(at, now)} · {formatAgo(at, now)}
      </time>
      {owner !== undefined && ` · ${owner}`}
      {isOld && (
        <>
          {' '}
          <span className={styles.old}>
            <IconClock aria-hidden className={styles.icon} />
            {uiStrings.old}
          </span>
        </>
      )}
    </span>
  );
}
