import type { KnownEvent } from '../core/known-event.ts';
import { type LogLine, lineOf, reviseLine } from './log-line.ts';

/** Which of a line's two times the list is sorted by [LG2] [LG13]. */
export type LineOrder = 'occurred' | 'recorded';

export interface WindowOptions {
  stream: string;
  order: LineOrder;
  /** How many lines are kept; the oldest by the order leave. */
  limit: number;
}

/**
 * The window after an event: touched lines revised, the line it makes inserted unless a page has brought it already.
 * The same array when nothing changed.
 */
export function foldWindow(lines: readonly LogLine[], event: KnownEvent, options: WindowOptions): readonly LogLine[] {
  const made = lineOf(event, options.stream);
  const revised = reviseWindow(lines, event);
  if (!made || revised.some((line) => line.seq === made.seq)) return revised;
  return insertIntoWindow(revised, made, options.order, options.limit);
}

/** Every line that the event touches, revised; the same array when it touches none. */
export function reviseWindow(lines: readonly LogLine[], event: KnownEvent): readonly LogLine[] {
  let isChanged = false;
  const revised = lines.map((line) => {
    const next = reviseLine(line, event);
    if (next !== line) isChanged = true;
    return next;
  });
  return isChanged ? revised : lines;
}

/**
 * Puts a line where it belongs among lines sorted newest first, and drops what the limit leaves no room for: a late
 * line may be older than all of them and is then not kept. A line that is already there is replaced.
 */
export function insertIntoWindow(
  lines: readonly LogLine[],
  line: LogLine,
  order: LineOrder,
  limit: number,
): readonly LogLine[] {
  const others = lines.filter((other) => other.seq !== line.seq);
  const at = others.findIndex((other) => isNewer(line, other, order));
  const place = at === -1 ? others.length : at;
  return [...others.slice(0, place), line, ...others.slice(place)].slice(0, limit);
}

/** Newest first by the asked time; of two at the same time, the one recorded last. The store sorts its pages likewise. */
function isNewer(one: LogLine, other: LogLine, order: LineOrder): boolean {
  const difference = order === 'occurred' ? one.occurredAt - other.occurredAt : one.recordedAt - other.recordedAt;
  return difference === 0 ? one.seq > other.seq : difference > 0;
}
