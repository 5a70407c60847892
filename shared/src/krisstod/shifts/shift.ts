/** UTC milliseconds, so that a night when clocks are changed is as long as it is; `until` is not itself within it. */
export interface Span {
  from: number;
  until: number;
}

/** One helper at one site, planned [KR3]. */
export interface Shift extends Span {
  id: string;
  site: string;
  helper: string;
  /** What they are needed as, plan id; null: as anybody. */
  competence: string | null;
  checkedIn: number | null;
  checkedOut: number | null;
}

/** How many a site needs for a time; of those said of the same site and competence the last holds. */
export interface Need extends Span {
  site: string;
  count: number;
  /** So many that are needed as this; null: so many in all. */
  competence: string | null;
}

export function overlap(one: Span, other: Span): Span | null {
  const from = Math.max(one.from, other.from);
  const until = Math.min(one.until, other.until);
  return from < until ? { from, until } : null;
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
