import { type ReactNode, useId } from 'react';
import { useSync } from '../../../sync/react.ts';
import type { ShownLine } from '../../../sync/shown.ts';
import { LogRow } from '../LogRow.tsx';
import type { LineReading } from '../line-reading.ts';
import { dayOf } from '../line-words.ts';
import styles from './SearchHits.module.css';
import type { LinePlace } from './search-address.ts';

export interface FoundRowsProps {
  label: string;
  lines: readonly ShownLine[];
  reading: LineReading;
  /** What can be done with a row. */
  action?: (shown: ShownLine, place: LinePlace) => ReactNode;
  /** The row that all of this is about. */
  current?: LinePlace;
}

/** Lines as the log shows them, by event time, of which nothing is changed here. */
export function FoundRows({ label, lines, reading, action, current }: FoundRowsProps) {
  const { serverNow } = useSync();
  const id = useId();
  const now = serverNow();
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari needs it, see global.css
    <ol className={styles.rows} role="list" aria-label={label}>
      {lines.map((shown, index) => {
        const before = lines[index - 1];
        const day = dayOf(shown.line, 'occurred', now);
        const place = placeOf(shown);
        const isCurrent = place.part === current?.part && place.seq === current.seq;
        return (
          <li
            key={shown.key}
            className={styles.hit}
            aria-current={isCurrent || undefined}
            tabIndex={isCurrent ? -1 : undefined}
          >
            <div className={styles.line}>
              <LogRow
                shown={shown}
                reading={reading}
                order="occurred"
                day={before && dayOf(before.line, 'occurred', now) === day ? null : day}
                id={`${id}-${shown.key}`}
                lastLook={null}
                isNewBelow={false}
                onMenu={null}
                onEdit={nothing}
              />
            </div>
            {action && <div className={styles.action}>{action(shown, place)}</div>}
          </li>
        );
      })}
    </ol>
  );
}

/** Only what is unsent is edited in its row, and what is found is stored. */
function nothing() {}

function placeOf({ line: { stream, seq, occurredAt } }: ShownLine): LinePlace {
  return { part: stream.endsWith('/secret') ? 'secret' : 'open', seq, at: occurredAt };
}
