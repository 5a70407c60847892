import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { somebody } from '../people/somebody.ts';
import {
  DUTY_ROLES,
  ROSTER_EVENT_VERSIONS,
  type RosterEvent,
  type Shift,
  type ShiftOrigin,
  type Span,
} from './events.ts';
import { addDays, instantOf, wallFrom } from './wall-time.ts';

/** A year and a half: longer nobody keeps to, and the state has a bound. */
export const DAYS_AHEAD = 550;

/**
 * Shifts from now on, over whatever was said of the same time before [TB1]. What lies in the past of them is left out, so
 * that who was TiB when stays as it was. Answers `invalid` with the shift at fault: one that ends before it begins, that
 * is over, too far ahead or over another of the same command, a person who is not in the register, or the same as both.
 */
export function decideSetShifts(
  sight: Sight,
  { data }: Command<{ shifts: ShiftInput[]; origin: ShiftOrigin }, unknown>,
  { now }: DecideContext,
): Decided {
  const timeZone = timeZoneOf(sight);
  const from = wallFrom(now, timeZone);
  const shifts = data.shifts.map(said);
  const ahead: Shift[] = [];
  for (const [index, shift] of shifts.entries()) {
    const field = `data.shifts.${index}`;
    const fault = spanFault(shift, timeZone, now, field) ?? holderFault(sight, shift, field);
    if (fault) return fault;
    if (shifts.slice(0, index).some((other) => isOverlapping(other, shift))) return refuse('invalid', { field });
    if (shift.until > from) ahead.push(shift.from < from ? { ...shift, from } : shift);
  }
  return { ok: true, events: [...begun(sight), rosterFact('ShiftsSet', { shifts: ahead, origin: data.origin })] };
}

/** With the first shifts it begins that changes are acknowledged [TB3]. */
function begun(sight: Sight): NewEvent[] {
  return (sight.roster?.handoversFrom ?? null) === null ? [rosterFact('HandoversBegun', {})] : [];
}

type ShiftInput = Span & { primary?: string | null | undefined; deputy?: string | null | undefined };

/** Without what was left unsaid. */
function said({ from, until, primary, deputy }: ShiftInput): Shift {
  return { from, until, ...(primary !== undefined && { primary }), ...(deputy !== undefined && { deputy }) };
}

/** `invalid` for a span that is empty, over, or further ahead than anybody plans. */
export function spanFault({ from, until }: Span, timeZone: string, now: number, field: string): Refusal | null {
  if (instantOf(from, timeZone) >= instantOf(until, timeZone)) return refuse('invalid', { field: `${field}.until` });
  if (until <= wallFrom(now, timeZone)) return refuse('invalid', { field: `${field}.until` });
  const last = addDays(wallFrom(now, timeZone).slice(0, 10), DAYS_AHEAD);
  return until.slice(0, 10) > last ? refuse('invalid', { field: `${field}.until` }) : null;
}

export function timeZoneOf(sight: Sight): string {
  if (!sight.plan) throw new Error('a roster is kept where there is a plan');
  return sight.plan.plan.municipality.timeZone;
}

/** Whether it is a person of the register, who can be rung. */
export function isHere(sight: Sight, person: string): boolean {
  const found = somebody(sight, person);
  return found !== null && !found.erased;
}

/** A fact of the roster, ready to be stored. */
export function rosterFact<Type extends RosterEvent['type']>(
  type: Type,
  data: Extract<RosterEvent, { type: Type }>['data'],
): NewEvent {
  return { type, version: ROSTER_EVENT_VERSIONS[type], data, content: null };
}

function holderFault(sight: Sight, shift: Shift, field: string): Refusal | null {
  for (const role of DUTY_ROLES) {
    const person = shift[role];
    if (person && !isHere(sight, person)) return refuse('invalid', { field: `${field}.${role}` });
  }
  const isSaid = DUTY_ROLES.some((role) => shift[role] !== undefined);
  const isDouble = shift.primary && shift.primary === shift.deputy;
  return !isSaid || isDouble ? refuse('invalid', { field: `${field}.deputy` }) : null;
}

function isOverlapping(one: Span, other: Span): boolean {
  return one.from < other.until && other.from < one.until;
}
