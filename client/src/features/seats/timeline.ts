import { addDays, instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { SeatShift } from '@ledningsplats/shared/seats/events.ts';
import { byTime, groupedBy, type Span } from '@ledningsplats/shared/shifts/span.ts';

const HOUR = 3_600_000;
/** As much as is read in one look; what is later stands in the list. */
const LONGEST = 72 * HOUR;

export interface Tick {
  at: number;
  /** Local clock: `18`. */
  hour: string;
  isMidnight: boolean;
}

/** The window of a timeline: from the whole hour before now, or before the shift that is on, until the last end. */
export function windowOf(shifts: readonly Span[], now: number): Span | null {
  const ahead = shifts.filter(({ until }) => until > now);
  if (ahead.length === 0) return null;
  const first = Math.max(Math.min(now, ...ahead.map(({ from }) => from)), now - 6 * HOUR);
  const from = Math.floor(first / HOUR) * HOUR;
  const end = Math.max(...ahead.map(({ until }) => until), from + 12 * HOUR);
  return { from, until: Math.min(end, from + LONGEST) };
}

/**
 * Every sixth hour of the local clock (every third, of a window under a day), each where it falls in time: the night
 * when clocks are changed is as much longer or shorter as it is.
 */
export function ticksOf({ from, until }: Span, timeZone: string): Tick[] {
  const step = until - from <= 26 * HOUR ? 3 : 6;
  const ticks: Tick[] = [];
  for (
    let day = wallOf(from, timeZone).slice(0, 10);
    instantOf(`${day}T00:00`, timeZone) < until;
    day = addDays(day, 1)
  ) {
    for (let hour = 0; hour < 24; hour += step) {
      const clock = String(hour).padStart(2, '0');
      const at = instantOf(`${day}T${clock}:00`, timeZone);
      if (at >= from && at < until) ticks.push({ at, hour: clock, isMidnight: hour === 0 });
    }
  }
  return ticks;
}

/** Where a span lies in the window, in per cent; null: outside it. */
export function placeIn(window: Span, span: Span): { start: number; length: number } | null {
  const from = Math.max(span.from, window.from);
  const until = Math.min(span.until, window.until);
  if (until <= from) return null;
  const whole = (window.until - window.from) / 100;
  return { start: (from - window.from) / whole, length: (until - from) / whole };
}

/** Each function's shifts that are or are to come, in the plan's order. */
export function shiftsByFunction(
  shifts: readonly SeatShift[],
  functions: readonly { id: string }[],
  now: number,
): { function: string; shifts: SeatShift[] }[] {
  const ahead = groupedBy(
    shifts.filter(({ until }) => until > now),
    (shift) => shift.function,
  );
  return functions.flatMap(({ id }) => {
    const own = ahead.get(id);
    return own ? [{ function: id, shifts: own.toSorted(byTime) }] : [];
  });
}
