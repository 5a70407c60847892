import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { isHere, rosterFact, spanFault, timeZoneOf } from './decide-shifts.ts';
import { type DutyRole, NO_ROSTER, type Shift, type Span, type Swap, type SwapTerms } from './events.ts';
import { dutiesBetween } from './on-duty.ts';
import { instantOf, wallFrom } from './wall-time.ts';

/**
 * One who has the duty asks another to take it, for something in return or for nothing [TB2]. Nothing changes until the
 * other accepts. Answers `invalid` for a span that is not one's own or not theirs, and `exists` where it is asked already.
 */
export function decideProposeSwap(
  sight: Sight,
  { id, data }: Command<Omit<SwapTerms, 'proposer'>, unknown>,
  { actor, now }: DecideContext,
): Decided {
  const proposer = actor.person;
  if (proposer === null) return refuse('forbidden');
  if (data.other === proposer || !isHere(sight, data.other)) return refuse('invalid', { field: 'data.other' });
  const timeZone = timeZoneOf(sight);
  const fault =
    spanFault(data.mine, timeZone, now, 'data.mine') ??
    (data.theirs && spanFault(data.theirs, timeZone, now, 'data.theirs'));
  if (fault) return fault;
  if (!holds(sight, proposer, data.role, data.mine, now)) return refuse('invalid', { field: 'data.mine' });
  if (data.theirs && !holds(sight, data.other, data.role, data.theirs, now)) {
    return refuse('invalid', { field: 'data.theirs' });
  }
  const isAsked = sight.roster?.swaps.some(
    (swap) =>
      swap.state === 'proposed' &&
      swap.proposer === proposer &&
      swap.role === data.role &&
      swap.other === data.other &&
      swap.mine.from === data.mine.from,
  );
  if (isAsked) return refuse('exists');
  return { ok: true, events: [rosterFact('SwapProposed', { swap: id, proposer, ...data })] };
}

/**
 * The other's answer; who was asked alone may give it. Accepted it changes the roster in the same commit. Answers
 * `unknown_item`, `settled`, `forbidden`, and `stale` where either no longer has what was to be swapped, or who asked is no longer
 * in the people register.
 */
export function decideAnswerSwap(
  sight: Sight,
  { data }: Command<{ swap: string; accepts: boolean }, unknown>,
  { actor, now }: DecideContext,
): Decided {
  const found = openSwap(sight, data.swap);
  if (!found.ok) return found;
  const { swap } = found;
  if (actor.person !== swap.other) return refuse('forbidden');
  const answered = rosterFact('SwapAnswered', { swap: swap.id, accepted: data.accepts });
  if (!data.accepts) return { ok: true, events: [answered] };
  const isAsProposed =
    isHere(sight, swap.proposer) &&
    holds(sight, swap.proposer, swap.role, swap.mine, now) &&
    (swap.theirs === null || holds(sight, swap.other, swap.role, swap.theirs, now));
  if (!isAsProposed) return refuse('stale');
  const from = wallFrom(now, timeZoneOf(sight));
  const taken = [
    shiftOf(swap.role, swap.other, swap.mine),
    ...(swap.theirs ? [shiftOf(swap.role, swap.proposer, swap.theirs)] : []),
  ].map((shift) => (shift.from < from ? { ...shift, from } : shift));
  return { ok: true, events: [answered, rosterFact('ShiftsSet', { shifts: taken, origin: 'swap' })] };
}

/** Taken back by who asked. Answers `unknown_item`, `settled` and `forbidden`. */
export function decideWithdrawSwap(
  sight: Sight,
  { data }: Command<{ swap: string }, unknown>,
  { actor }: DecideContext,
): Decided {
  const found = openSwap(sight, data.swap);
  if (!found.ok) return found;
  if (actor.person !== found.swap.proposer) return refuse('forbidden');
  return { ok: true, events: [rosterFact('SwapWithdrawn', data)] };
}

function openSwap(sight: Sight, id: string): { ok: true; swap: Swap } | ReturnType<typeof refuse> {
  const swap = sight.roster?.swaps.find((known) => known.id === id);
  if (!swap) return refuse('unknown_item', { field: 'data.swap' });
  return swap.state === 'proposed' ? { ok: true, swap } : refuse('settled');
}

/** Whether somebody is planned in a role for all of a span that is still to come; absent or not. */
function holds(sight: Sight, person: string, role: DutyRole, { from, until }: Span, now: number): boolean {
  const timeZone = timeZoneOf(sight);
  const reading = { roster: sight.roster ?? NO_ROSTER, timeZone };
  const duties = dutiesBetween(reading, Math.max(instantOf(from, timeZone), now), instantOf(until, timeZone));
  return duties.length > 0 && duties.every((duty) => duty[role].person === person);
}

function shiftOf(role: DutyRole, person: string, span: Span): Shift {
  return { ...span, [role]: person };
}
