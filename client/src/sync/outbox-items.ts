import type { ConfirmedStore } from './store.ts';
import type { OutboxItem } from './views.ts';

/** The user's items in order, and their picture in the store. */
export interface OutboxItems {
  all: () => readonly OutboxItem[];
  find: (id: string) => OutboxItem | undefined;
  add: (item: OutboxItem) => void;
  change: (id: string, patch: Partial<OutboxItem>) => void;
  /** Answers what was removed. */
  remove: (isGone: (item: OutboxItem) => boolean) => OutboxItem[];
  replace: (items: readonly OutboxItem[], apart: { others: number; locked: number }) => void;
}

export function createOutboxItems(confirmed: ConfirmedStore, changed: (stream: string) => void): OutboxItems {
  let items: readonly OutboxItem[] = [];
  let apart = { others: 0, locked: 0 };

  const set = (next: readonly OutboxItem[], touched: readonly OutboxItem[]) => {
    items = next;
    const byStream = groupByStream(items);
    confirmed.updateNow((state) => {
      // The same list where nothing changed, so that other streams' screens are not drawn again.
      for (const [stream, list] of Object.entries(byStream)) {
        const before = state.outbox.byStream[stream];
        if (before && isSameList(before, list)) byStream[stream] = before;
      }
      return { ...state, outbox: { ...state.outbox, items, byStream, ...apart } };
    });
    for (const stream of new Set(touched.map((item) => item.stream))) changed(stream);
  };

  return {
    all: () => items,
    find: (id) => items.find((item) => item.id === id),
    add: (item) => set([...items, item], [item]),
    change: (id, patch) => {
      const item = items.find((one) => one.id === id);
      if (item)
        set(
          items.map((one) => (one === item ? { ...one, ...patch } : one)),
          [item],
        );
    },
    remove: (isGone) => {
      const gone = items.filter(isGone);
      if (gone.length > 0)
        set(
          items.filter((item) => !gone.includes(item)),
          gone,
        );
      return gone;
    },
    replace: (next, setApart) => {
      apart = setApart;
      const before = items;
      set(
        next.toSorted((a, b) => a.order - b.order),
        [...before, ...next],
      );
    },
  };
}

function groupByStream(items: readonly OutboxItem[]): Record<string, readonly OutboxItem[]> {
  const groups: Record<string, OutboxItem[]> = {};
  for (const item of items) {
    const group = groups[item.stream];
    if (group) group.push(item);
    else groups[item.stream] = [item];
  }
  return groups;
}

function isSameList(one: readonly OutboxItem[], other: readonly OutboxItem[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
