import type { Plan } from '../plan/plan.ts';
import { byTime } from '../shifts/span.ts';
import type { Occupant, Seat, SeatShift, SeatsSlice } from './events.ts';

const MINUTE = 60_000;

/** The level's rank and the staff posture's id that hold. */
export interface Standing {
  level: number;
  posture: string;
}

/** Who answers for a function; null: it is vacant. Whoever sits beside is `assistantsOn`. */
export function seatedOn({ seated }: SeatsSlice, id: string): Seat | null {
  return Object.values(seated).find((seat) => seat.function === id && !seat.isAssistant) ?? null;
}

/** Who sits beside the one who answers for a function, in the order they came. */
export function assistantsOn({ seated }: SeatsSlice, id: string): Seat[] {
  return Object.values(seated)
    .filter((seat) => seat.function === id && seat.isAssistant)
    .sort((one, other) => one.since - other.since);
}

/** Every seat that somebody of the register has; several is shown and never refused [ST1]. */
export function seatsOf({ seated }: SeatsSlice, person: string): Seat[] {
  return Object.values(seated).filter((seat) => seat.person === person);
}

/** The functions that nobody answers for, in the plan's order; `isRequired` are those that the plan says must be manned as it stands. */
export function vacantFunctions(
  slice: SeatsSlice,
  plan: Pick<Plan, 'functions' | 'seats'>,
  standing: Standing,
): { function: string; isRequired: boolean }[] {
  const required = requiredFunctions(plan, standing);
  return plan.functions
    .filter(({ id }) => seatedOn(slice, id) === null)
    .map(({ id }) => ({ function: id, isRequired: required.has(id) }));
}

/** The functions that must be manned at the level or the posture that holds. */
export function requiredFunctions({ seats }: Pick<Plan, 'seats'>, { level, posture }: Standing): Set<string> {
  const wanted = seats.functions.filter(({ levels, postures }) => levels.includes(level) || postures.includes(posture));
  return new Set(wanted.map((one) => one.function));
}

/** A change of who sits that is planned and that nobody has done. */
export interface PlannedRelief {
  shift: SeatShift;
  /** When it is planned, UTC milliseconds. */
  at: number;
  /** Who sits until then; null: nobody does. */
  from: Seat | null;
  /** The time has come. */
  isDue: boolean;
}

/**
 * The reliefs that are to come, in order of time, and those whose time has come and that nobody has done. Whoever sat down
 * after a shift had begun is there instead of it, so that it asks for nothing more.
 */
export function reliefsAhead(slice: SeatsSlice, now: number): PlannedRelief[] {
  return Object.values(slice.shifts)
    .sort(byTime)
    .flatMap((shift): PlannedRelief[] => {
      const from = seatedOn(slice, shift.function);
      if (shift.until <= now || (from !== null && isSameOccupant(from, shift))) return [];
      const isDue = shift.from <= now;
      return isDue && from !== null && from.since >= shift.from ? [] : [{ shift, at: shift.from, from, isDue }];
    });
}

/**
 * Those whose time is near, by the plan's `offerMinutes`, or has come, and that nobody has handed over yet; what is handed
 * over waits for its receiver [ST1].
 */
export function reliefsNear(slice: SeatsSlice, { seats }: Pick<Plan, 'seats'>, now: number): PlannedRelief[] {
  return reliefsAhead(slice, now).filter(
    ({ at, from }) =>
      at - now <= seats.offerMinutes * MINUTE && (from === null || slice.reliefs[from.id] === undefined),
  );
}

/**
 * Who leads the staff: whoever sits on the function that the plan says does; where nobody sits there, who leads the
 * incident. People id; null: nobody in the register.
 */
export function staffLeader(slice: SeatsSlice, { seats }: Pick<Plan, 'seats'>, leader: string | null): string | null {
  const seated = seats.ledBy === null ? null : seatedOn(slice, seats.ledBy);
  return seated === null ? leader : seated.person;
}

/** The first of them; null: none is planned. */
export function nextRelief(slice: SeatsSlice, now: number): PlannedRelief | null {
  return reliefsAhead(slice, now)[0] ?? null;
}

/** Whether two are the same person, as far as can be told: outside the register by the name as it is written. */
export function isSameOccupant(one: Occupant, other: Occupant): boolean {
  return occupantKey(one) === occupantKey(other);
}

/** What somebody is known by across seats and shifts; one whose name has been removed is nobody else. */
export function occupantKey({ person, name, nameSeq }: Occupant): string {
  if (person !== null) return person;
  return name === null ? `#${nameSeq}` : `"${name.trim().toLocaleLowerCase('sv')}"`;
}

/**
 * Whether sitting down can be undone. One step back is remembered: of one who came by a relief it is the one before who
 * sits again, and where they are not known any more undoing it would leave the function without anybody.
 */
export function mayUndoTaken({ former }: Pick<SeatsSlice, 'former'>, seat: Seat | null): boolean {
  return seat !== null && (seat.note === null || Object.hasOwn(former, seat.function));
}
