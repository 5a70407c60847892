import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { LineReplay } from '@ledningsplats/shared/replay/replayed-lines.ts';
import type { LogPages, LogPagesView } from './sync.ts';

/** As many lines as five screens hold, as the living log fetches them. */
export const PAGE = 200;

export interface MovedPages {
  pages: LogPages;
  /** Another moment is shown. */
  move: () => void;
}

/** The log of a moment: its first page at once, and the rest when it is scrolled to. */
export function pagesOf(lines: LineReplay, seqNow: () => number, order: LineOrder): MovedPages {
  const listeners = new Set<() => void>();
  const viewTo = (limit: number, before?: LogPagesView): LogPagesView => {
    const page = lines.at(seqNow(), order, limit);
    const held = keptLines(page.lines, before?.lines);
    if (before !== undefined && before.lines === held && before.total === page.total) return before;
    return { order, lines: held, total: page.total, hasOlder: held.length < page.total, loading: false, failed: null };
  };
  let limit = PAGE;
  let view = viewTo(limit);
  const show = () => {
    const next = viewTo(limit, view);
    if (next === view) return;
    view = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    move: show,
    pages: {
      open: () => () => {},
      getState: () => view,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      loadOlder: async () => {
        if (!view.hasOlder) return;
        limit += PAGE;
        show();
      },
    },
  };
}

/** The same list where every line is the same. */
export function keptLines(lines: readonly LogLine[], before: readonly LogLine[] | undefined): readonly LogLine[] {
  const isSame = before?.length === lines.length && lines.every((line, index) => line === before[index]);
  return isSame ? before : lines;
}
