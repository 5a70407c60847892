import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** Two lines of text and one of details: the commonest row. */
export const ESTIMATED_ROW = 62;
/** A few rows beyond the edges, so that a quick scroll shows no gap. */
export const OVERSCAN = 6;

/** The rows in sight and the one that has the keyboard, which must stay in the page however far one scrolls. */
export function withActive(range: Range, active: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (active < 0 || active >= range.count || indexes.includes(active)) return indexes;
  return [...indexes, active].sort((a, b) => a - b);
}
