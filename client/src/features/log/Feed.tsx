import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import type { Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { onShortcut } from '../../app/on-shortcut.ts';
import { logTexts } from '../../i18n/log.ts';
import { unreadTexts } from '../../i18n/unread.ts';
import { useSync } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { IconArrowDown, IconArrowUp } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmptyLog } from './EmptyLog.tsx';
import styles from './Feed.module.css';
import { LogRow } from './LogRow.tsx';
import type { LineReading } from './line-reading.ts';
import { dayOf } from './line-words.ts';
import { markLastLook, rowLook } from './row-look.ts';
import type { LastLook } from './unread.ts';
import type { LogLines } from './use-log-lines.ts';
import { useMarkSeen } from './use-mark-seen.ts';
import { newestRecorded, useSaidNew } from './use-said-new.ts';

export interface FeedProps {
  log: LogLines;
  order: LineOrder;
  /** How far the reader had looked before; null: never, or not known. */
  lastLook: LastLook | null;
  /** The incident's open stream: what the reader's mark is of. */
  stream: string;
  reading: LineReading;
  /** Null where nothing is done with a line but reading it. */
  onMenu: ((shown: ShownLine, button: HTMLElement) => void) | null;
  onEdit: (shown: ShownLine) => void;
  /** With one key a line becomes a task [LG6]. */
  onTask: (shown: ShownLine) => void;
}

/** What scrolls it: a box of its own, or the page. */
// biome-ignore lint/suspicious/noExplicitAny: the library's own two kinds of scroller have no type in common
export type Scroller = Virtualizer<any, Element>;

interface VirtualFeedProps extends FeedProps {
  virtualizer: Scroller;
  activeKey: string | null;
  onActive: (key: string) => void;
  /** Pixels from the top of what scrolls to the first line. */
  offset: number;
  scrollTo: (top: number) => void;
}

/** So near the top that new lines may appear there without moving what is being read. */
const AT_TOP = 24;
/** Fetched before the reader gets there. */
const FETCH_AHEAD = 30;

/** The lines that are in sight of a log of any length, newest first. What is read never jumps when lines arrive. */
export function VirtualFeed(props: VirtualFeedProps) {
  const { log, order, reading, lastLook, stream, onMenu, onEdit, onTask, virtualizer, activeKey } = props;
  const { onActive, offset, scrollTo } = props;
  const { lines, total, hasOlder, loading, failed, loadOlder } = log;
  const { serverNow } = useSync();
  const id = useId();
  const feedRef = useRef<HTMLDivElement>(null);
  const toFocus = useRef<string | null>(null);
  const rows = virtualizer.getVirtualItems();
  const now = serverNow();
  const newest = useMemo(() => newestRecorded(lines), [lines]);
  useSaidNew(lines, newest);
  useKeptPlace({ lines, virtualizer, offset, scrollTo });

  // As the library knows it: asking the page would make it lay itself out once more.
  const scrolledTo = virtualizer.scrollOffset ?? 0;
  const [seen, setSeen] = useState(newest);
  const isAtTop = scrolledTo - offset < AT_TOP;
  if (isAtTop && seen !== newest) setSeen(newest);
  const unseen = isAtTop ? 0 : countSince(lines, seen);
  useMarkSeen({ stream, total, newest, isInSight: isAtTop });
  const marked = useMemo(() => markLastLook(lines, lastLook), [lines, lastLook]);

  const lastRow = rows.at(-1)?.index ?? 0;
  const wantsOlder = hasOlder && !loading && failed === null && lastRow >= lines.length - FETCH_AHEAD;
  useEffect(() => {
    if (wantsOlder) void loadOlder();
  }, [wantsOlder, loadOlder]);

  // From anywhere on the page into the log; within it the rows hear the key themselves.
  useEffect(
    () => onShortcut('j', () => feedRef.current?.querySelector<HTMLElement>('article[tabindex="0"]')?.focus()),
    [],
  );

  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    const row = feedRef.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(toFocus.current)}"]`);
    if (!row) return;
    toFocus.current = null;
    row.focus({ preventScroll: true });
  });

  function handleKey(event: KeyboardEvent<HTMLElement>) {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-key]');
    const isOnRow = row === event.target;
    const at = lines.findIndex(({ key }) => key === row?.dataset.key);
    if (!isOnRow || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      const button = row.querySelector<HTMLElement>('button[aria-haspopup]');
      const shown = lines[at];
      if (button && shown && onMenu) {
        event.preventDefault();
        onMenu(shown, button);
      }
      return;
    }
    const own = lines[at];
    if (event.key.toLowerCase() === 'u' && own) {
      event.preventDefault();
      onTask(own);
      return;
    }
    const next = nextIndex(event.key, at, lines.length);
    const target = next === null ? undefined : lines[next];
    if (next === null || !target) return;
    event.preventDefault();
    toFocus.current = target.key;
    onActive(target.key);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  }

  if (lines.length === 0) return loading || total === null ? <Skeleton lines={8} /> : <EmptyLog />;
  function handleToFirst() {
    const target = lines[marked.first];
    if (!target) return;
    toFocus.current = target.key;
    onActive(target.key);
    virtualizer.scrollToIndex(marked.first, { align: 'center' });
  }

  const tabbable = rows.some(({ key }) => key === activeKey)
    ? activeKey
    : rows.find(({ end }) => end > scrolledTo)?.key;
  return (
    <>
      {unseen === 0 && marked.first > lastRow && (
        <div className={styles.newer}>
          <Button size="small" variant="primary" icon={<IconArrowDown aria-hidden />} onPress={handleToFirst}>
            {unreadTexts.toFirst}
          </Button>
        </div>
      )}
      {unseen > 0 && (
        <div className={styles.newer}>
          <Button size="small" variant="primary" icon={<IconArrowUp aria-hidden />} onPress={() => scrollTo(0)}>
            {logTexts.showNew(unseen)}
          </Button>
        </div>
      )}
      <div
        ref={feedRef}
        role="feed"
        aria-label={logTexts.title}
        aria-busy={loading}
        className={styles.feed}
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={handleKey}
      >
        {rows.map(({ index, key, start }) => {
          const shown = lines[index];
          if (!shown) return null;
          const before = lines[index - 1];
          const day = dayOf(shown.line, order, now);
          const rowId = `${id}-${key}`;
          return (
            <article
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-key={shown.key}
              className={styles.line}
              style={{ translate: `0 ${start - offset}px` }}
              tabIndex={key === tabbable ? 0 : -1}
              aria-labelledby={rowId}
              aria-posinset={index + 1}
              aria-setsize={total ?? -1}
              onFocus={() => onActive(shown.key)}
            >
              <LogRow
                shown={shown}
                reading={reading}
                order={order}
                {...rowLook(shown, index, marked, lastLook, now)}
                day={before && dayOf(before.line, order, now) === day ? null : day}
                id={rowId}
                onMenu={onMenu}
                onEdit={onEdit}
              />
            </article>
          );
        })}
      </div>
      <FeedEnd log={log} />
    </>
  );
}

function FeedEnd({ log: { hasOlder, loading, failed, loadOlder } }: { log: LogLines }) {
  if (failed !== null)
    return (
      <div className={styles.end} role="status">
        {logTexts.olderFailed}{' '}
        <Button size="small" onPress={() => void loadOlder()}>
          {logTexts.tryAgain}
        </Button>
      </div>
    );
  if (loading) return <p className={styles.end}>{logTexts.loadingOlder}</p>;
  return hasOlder ? null : <p className={styles.end}>{logTexts.start}</p>;
}

function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'j':
    case 'J':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'k':
    case 'K':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function countSince(lines: readonly ShownLine[], seen: number): number {
  return lines.reduce(
    (count, { line, pending }) => (pending === null && line.recordedAt > seen ? count + 1 : count),
    0,
  );
}

interface Place {
  lines: readonly ShownLine[];
  virtualizer: Scroller;
  offset: number;
  scrollTo: (top: number) => void;
}

/** Keeps what is read where it is when lines are put in above it: only the scrollbar moves. */
function useKeptPlace({ lines, virtualizer, offset, scrollTo }: Place) {
  const anchor = useRef<{ lines: readonly ShownLine[]; key: string; start: number } | null>(null);
  useLayoutEffect(() => {
    const place = anchor.current;
    let top = virtualizer.scrollOffset ?? 0;
    if (place !== null && place.lines !== lines && top - offset >= AT_TOP) {
      const index = lines.findIndex(({ key }) => key === place.key);
      const start = virtualizer.measurementsCache[index]?.start;
      if (start !== undefined && start !== place.start) {
        top += start - place.start;
        scrollTo(top);
      }
    }
    const first = virtualizer.getVirtualItems().find(({ end }) => end > top);
    const shown = first && lines[first.index];
    anchor.current = first && shown ? { lines, key: shown.key, start: first.start } : null;
  });
}
