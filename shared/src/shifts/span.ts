/** UTC milliseconds, so that a night when clocks are changed is as long as it is; `until` is not itself within it. */
export interface Span {
  from: number;
  until: number;
}

export function overlap(one: Span, other: Span): Span | null {
  const from = Math.max(one.from, other.from);
  const until = Math.min(one.until, other.until);
  return from < until ? { from, until } : null;
}

export function covers({ from, until }: Span, at: number): boolean {
  return from <= at && at < until;
}

/** Spans in order, those that touch or overlap made one. */
export function together(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, until } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else merged.push({ from, until });
  }
  return merged;
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, until }) => sum + until - from, 0);
}

export function byTime(one: Span, other: Span): number {
  return one.from - other.from || one.until - other.until;
}

export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
