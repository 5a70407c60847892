import type { Plan } from '../plan/plan.ts';
import { missingAt } from '../shifts/missing.ts';
import { byTime, covers, groupedBy, overlap, type Span } from '../shifts/span.ts';
import { type WorkFault, workFaultsOf } from '../shifts/work-faults.ts';
import type { SeatShift, SeatsSlice } from './events.ts';
import { occupantKey, requiredFunctions, type Standing, seatedOn } from './seat-reading.ts';

const HOUR = 3_600_000;

/** What is wrong with the relief plan, known before it comes [ST1]. */
export type SeatFault =
  /** Nobody is to sit on a function that is planned for, or that must be manned. */
  | ({ kind: 'gap'; function: string } & Span)
  /** Two are to answer for one function, where the plan has nobody beside. */
  | ({ kind: 'overlap'; function: string; shifts: [string, string] } & Span)
  /** Somebody sits too long, rests too little or is to sit on two functions at once; `who` is an occupant's key. */
  | WorkFault;

type Rules = Pick<Plan, 'seats'>;

/** Everything that is or is to come, in order of time. A tired person is shown and never refused. */
export function seatFaults(slice: SeatsSlice, plan: Rules, standing: Standing, now: number): SeatFault[] {
  const shifts = Object.values(slice.shifts);
  return [
    ...seatGaps(slice, plan, standing, now),
    ...overlaps(shifts, plan),
    ...workFaultsOf(shifts, occupantKey, plan.seats),
  ]
    .filter(({ until }) => until > now)
    .sort(byTime);
}

/**
 * Where nobody is to sit, from now until the last planned shift of all ends: of each function that is planned for or that
 * must be manned as it stands. Whoever sits without a shift is reckoned with until the next one begins, and no longer than
 * the plan lets anybody sit.
 */
export function seatGaps(slice: SeatsSlice, plan: Rules, standing: Standing, now: number): (Span & SeatGap)[] {
  const ahead = Object.values(slice.shifts).filter(({ until }) => until > now);
  const end = Math.max(now, ...ahead.map(({ until }) => until));
  const planned = groupedBy(ahead, (shift) => shift.function);
  const functions = new Set([...planned.keys(), ...requiredFunctions(plan, standing)]);
  return [...functions]
    .flatMap((id) => {
      const own = planned.get(id) ?? [];
      const there = [...own.map(spanOf), ...sittingOn(slice, plan, id, own, now)];
      const need = { from: now, until: end, count: 1 };
      return missingAt(there, end > now ? [need] : [], () => id).map(({ from, until }) => ({
        kind: 'gap' as const,
        function: id,
        from,
        until,
      }));
    })
    .sort(byTime);
}

interface SeatGap {
  kind: 'gap';
  function: string;
}

/** The first time that nobody is to sit, of all functions; null: there is none. */
export function nextSeatGap(slice: SeatsSlice, plan: Rules, standing: Standing, now: number): (Span & SeatGap) | null {
  return seatGaps(slice, plan, standing, now)[0] ?? null;
}

function sittingOn(slice: SeatsSlice, plan: Rules, id: string, own: readonly Span[], now: number): Span[] {
  const seat = seatedOn(slice, id);
  if (seat === null || own.some((shift) => covers(shift, now))) return [];
  const next = Math.min(...own.map(({ from }) => from));
  const until = Math.min(next, Math.max(now, seat.since + plan.seats.longestShiftHours * HOUR));
  return until > now ? [{ from: now, until }] : [];
}

function overlaps(shifts: readonly SeatShift[], { seats }: Rules): SeatFault[] {
  return [...groupedBy(shifts, (shift) => shift.function)].flatMap(([id, own]) => {
    const beside = seats.functions.find((rule) => rule.function === id)?.assistants ?? 0;
    if (beside > 0) return [];
    return own.flatMap((one, index) =>
      own.slice(index + 1).flatMap((other): SeatFault[] => {
        const both = occupantKey(one) === occupantKey(other) ? null : overlap(one, other);
        return both ? [{ kind: 'overlap', function: id, shifts: [one.id, other.id], ...both }] : [];
      }),
    );
  });
}

function spanOf({ from, until }: Span): Span {
  return { from, until };
}
