import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { Head } from '@ledningsplats/shared/core/protocol.ts';
import { foldWindow, type LineOrder, reviseWindow } from '@ledningsplats/shared/log/line-window.ts';
import { type LogLine, lineOf } from '@ledningsplats/shared/log/log-line.ts';
import { type Api, query, streamPath } from './api.ts';
import type { FoldListener } from './streams.ts';
import type { Answer, LogPages, LogPagesView } from './sync.ts';

export interface LinesHooks {
  request: Api['request'];
  /** Keeps the stream open, too. */
  follow: (listener: FoldListener) => () => void;
  /** The newest lines of the picture, by event time. */
  pictured: () => readonly LogLine[];
  nextFrame: (run: () => void) => void;
  after: (ms: number, run: () => void) => () => void;
  isConnected: () => boolean;
  /** Lines at a time. */
  pageSize?: number;
}

interface Page {
  lines: LogLine[];
  total: number;
  /** What the page and its total hold, and no more [P28]. */
  head: Head;
}

/** Five screens: few requests when scrolling back, little to wait for. */
const PAGE = 200;

/** A page that was lost on the way while the connection stands is asked for again. */
const RETRY_AFTER = 2_000;

/** A log of any length, by pages from the newest back, kept current by what the stream folds meanwhile. */
export function createLinesWindow(stream: string, order: LineOrder, hooks: LinesHooks): LogPages {
  const { pageSize = PAGE } = hooks;
  let view: LogPagesView = { order, lines: [], total: null, hasOlder: false, loading: false, failed: null };
  const listeners = new Set<() => void>();
  let opened = 0;
  let stopFollowing = () => {};
  /** Raised when all is fetched anew; an answer to an earlier question is no longer wanted. */
  let generation = 0;
  /** What was folded while a page was on its way: the page may or may not hold it, and folding twice changes nothing. */
  let meanwhile: KnownEvent[] = [];
  /** What is shown is no unbroken part of the log as it is now: the newest page begins it anew. */
  let mustRenew = true;
  let callOffRetry = () => {};
  /** The seq up to which `total` counts. */
  let countedTo = 0;
  let isScheduled = false;

  const wanted = () => (mustRenew || view.lines.length === 0 ? 'newest' : 'older');

  const newLines = (events: readonly KnownEvent[]) => {
    const counted = events.filter((event) => event.seq > countedTo && lineOf(event, stream)).length;
    countedTo = Math.max(countedTo, events.at(-1)?.seq ?? 0);
    return counted;
  };

  const show = (change: Partial<LogPagesView>) => {
    view = { ...view, ...change };
    if (isScheduled) return;
    isScheduled = true;
    hooks.nextFrame(() => {
      isScheduled = false;
      for (const listener of listeners) listener();
    });
  };

  const fold = (lines: readonly LogLine[], event: KnownEvent, hasOlder: boolean): readonly LogLine[] => {
    const made = lineOf(event, stream);
    const oldest = lines.at(-1);
    // Nothing to stand among: the page on its way brings it.
    if (mustRenew && !oldest) return lines;
    // Older than all that is loaded, while there is more to load: its page brings it in its place.
    const isBeyond = made && hasOlder && oldest && timeBy(made, order) < timeBy(oldest, order);
    if (isBeyond) return reviseWindow(lines, event);
    return foldWindow(lines, event, { stream, order, limit: Number.POSITIVE_INFINITY });
  };

  const load = async (from: 'newest' | 'older') => {
    const mine = from === 'newest' ? ++generation : generation;
    callOffRetry();
    meanwhile = [];
    show({ loading: true, failed: null });
    const last = from === 'older' ? view.lines.at(-1) : undefined;
    const before = last ? { beforeAt: timeBy(last, order), beforeSeq: last.seq } : {};
    const path = streamPath(stream, `lines${query({ order, ...before, limit: pageSize })}`);
    const answer: Answer<Page> = await hooks.request('GET', path);
    if (mine !== generation) return;
    if (!answer.ok) {
      if (answer.code === 'no_contact') callOffRetry = hooks.after(RETRY_AFTER, retry);
      const failed = { loading: false, failed: answer.code };
      if (!mustRenew) return show({ hasOlder: view.lines.length > 0, ...failed });
      // What stood here may hold what was removed meanwhile; without contact the newest lines are those of the picture.
      const lines = order === 'occurred' ? hooks.pictured() : [];
      return show({ lines, total: null, hasOlder: lines.length > 0, ...failed });
    }
    mustRenew = false;
    const hasOlder = answer.value.lines.length === pageSize;
    const known = new Set(last ? view.lines.map((line) => line.seq) : []);
    const fetched = answer.value.lines.filter((line) => !known.has(line.seq));
    let lines: readonly LogLine[] = last ? [...view.lines, ...fetched] : fetched;
    for (const event of meanwhile) lines = fold(lines, event, hasOlder);
    countedTo = answer.value.head.seq;
    const total = answer.value.total + newLines(meanwhile);
    meanwhile = [];
    show({ lines, total, hasOlder, loading: false });
  };

  const retry = () => {
    if (opened > 0 && view.failed !== null && hooks.isConnected()) void load(wanted());
  };

  const handleFolded: FoldListener = (events) => {
    if (events === 'in_step') {
      if (view.failed !== null) void load(wanted());
      return;
    }
    if (events === 'gone') {
      generation += 1;
      mustRenew = true;
      callOffRetry();
      return show({ lines: [], total: null, hasOlder: false, loading: false, failed: 'forbidden' });
    }
    if (events === 'replaced') {
      mustRenew = true;
      return void load('newest');
    }
    if (view.loading) meanwhile.push(...events);
    let { lines } = view;
    for (const event of events) lines = fold(lines, event, view.hasOlder || mustRenew);
    const total = view.total === null ? null : view.total + newLines(events);
    if (lines !== view.lines || total !== view.total) show({ lines, total });
  };

  return {
    open: () => {
      opened += 1;
      if (opened === 1) {
        stopFollowing = hooks.follow(handleFolded);
        void load('newest');
      }
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        opened -= 1;
        if (opened > 0) return;
        callOffRetry();
        stopFollowing();
      };
    },
    getState: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    loadOlder: async () => {
      if (view.loading || (!view.hasOlder && view.failed === null)) return;
      await load(wanted());
    },
  };
}

function timeBy(line: LogLine, order: LineOrder): number {
  return order === 'occurred' ? line.occurredAt : line.recordedAt;
}
