/** No hall holds more; beyond it a figure has slipped. */
export const CAPACITY_LIMIT = 50_000;

/** How a headcount is given [PL5]: so many came, so many went, or there are so many. */
export const COUNT_WAYS = ['in', 'out', 'set'] as const;
export type CountWay = (typeof COUNT_WAYS)[number];

export interface CountEntry {
  /** When it was counted, UTC milliseconds. */
  at: number;
  seq: number;
  how: CountWay;
  number: number;
}

/** A day's counting every half hour and more; older ones are put together, and stand in the history. */
const COUNTS_KEPT = 48;

/**
 * The counts with another one in its place: by the time it was counted, whenever it arrived [PL5]. One that is older than
 * all that is kept changes nothing.
 */
export function withCount(counts: readonly CountEntry[], entry: CountEntry): readonly CountEntry[] {
  const isFull = counts.length >= COUNTS_KEPT;
  const [first] = counts;
  if (isFull && first && entry.at < first.at) return counts;
  const at = counts.findLastIndex((other) => other.at <= entry.at) + 1;
  const all = counts.toSpliced(at, 0, entry);
  return isFull ? putTogether(all) : all;
}

/** How many there are after all of them; the newest by event time is the last word. Never below zero. */
export function visitorsNow(counts: readonly CountEntry[]): number {
  return visitorCurve(counts).at(-1)?.count ?? 0;
}

/** How many there were after each count, oldest first: the small curve. */
export function visitorCurve(counts: readonly CountEntry[]): { at: number; count: number }[] {
  let count = 0;
  return counts.map((entry) => {
    count = Math.max(0, after(count, entry));
    return { at: entry.at, count };
  });
}

/** How many the counts say without regard to that nobody can be fewer than none. */
export function visitorsSaid(counts: readonly CountEntry[]): number {
  return counts.reduce(after, 0);
}

function after(count: number, { how, number }: CountEntry): number {
  switch (how) {
    case 'in':
      return count + number;
    case 'out':
      return count - number;
    case 'set':
      return number;
    default:
      return how satisfies never;
  }
}

/** The two oldest as one that says how many there were after them. */
function putTogether(counts: readonly CountEntry[]): readonly CountEntry[] {
  const [one, other, ...rest] = counts;
  if (!one || !other) return counts;
  return [{ ...other, how: 'set', number: visitorsNow([one, other]) }, ...rest];
}
