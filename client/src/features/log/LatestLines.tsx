import { useId, useMemo } from 'react';
import { logTexts } from '../../i18n/log.ts';
import { useSync } from '../../sync/react.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmptyLog } from './EmptyLog.tsx';
import styles from './Feed.module.css';
import type { FeedProps } from './Feed.tsx';
import { LogRow } from './LogRow.tsx';
import { dayOf } from './line-words.ts';
import { markLastLook, rowLook } from './row-look.ts';
import { useMarkSeen } from './use-mark-seen.ts';
import { newestRecorded, useSaidNew } from './use-said-new.ts';

/** A handful of lines as they are, where the whole log is a page of its own. */
export function LatestLines(props: FeedProps & { limit: number }) {
  const { log, order, reading, lastLook, stream, onMenu, onEdit, limit } = props;
  const { serverNow } = useSync();
  const id = useId();
  const now = serverNow();
  const lines = log.lines.slice(0, limit);
  const newest = useMemo(() => newestRecorded(log.lines), [log.lines]);
  useSaidNew(log.lines, newest);
  useMarkSeen({ stream, total: log.total, newest, isInSight: true });
  const marked = useMemo(() => markLastLook(log.lines, lastLook), [log.lines, lastLook]);
  if (lines.length === 0) return log.loading || log.total === null ? <Skeleton lines={4} /> : <EmptyLog />;
  return (
    <div className={styles.page}>
      <div role="feed" aria-label={logTexts.title} aria-busy={log.loading}>
        {lines.map((shown, index) => {
          const before = lines[index - 1];
          const day = dayOf(shown.line, order, now);
          return (
            <article
              key={shown.key}
              aria-labelledby={`${id}-${shown.key}`}
              aria-posinset={index + 1}
              aria-setsize={log.total ?? -1}
            >
              <LogRow
                shown={shown}
                reading={reading}
                order={order}
                {...rowLook(shown, index, marked, lastLook, now)}
                day={before && dayOf(before.line, order, now) === day ? null : day}
                id={`${id}-${shown.key}`}
                onMenu={onMenu}
                onEdit={onEdit}
              />
            </article>
          );
        })}
      </div>
    </div>
  );
}
