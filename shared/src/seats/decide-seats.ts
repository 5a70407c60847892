import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { Occupant, Seat } from './events.ts';
import { isFunction, maySpeakFor, whoFault } from './seat-ground.ts';
import { assistantsOn, isSameOccupant, mayUndoTaken, seatedOn } from './seat-reading.ts';

interface Wanted {
  function: string;
  person: string | null;
  isAssistant: boolean;
  isRemote: boolean;
}

/**
 * Somebody sits down: oneself, or another by whoever leads the staff [ST1]. Nobody is refused for holding another function.
 * Answers `forbidden`, `invalid` for an unknown function or nobody, or with `{ most }` where the plan has no more beside;
 * and `already` with the seat when it is theirs, or somebody else's, who is then relieved.
 */
export function decideTakeSeat(
  sight: Sight,
  { id, data, content }: Command<Wanted, { name?: string | undefined }>,
  { actor }: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { seats } = ground.state;
  if (!isFunction(ground, data.function)) return refuse('invalid', { field: 'data.function' });
  const name = data.person === null ? content.name : undefined;
  const fault = whoFault(sight, data.person, name, { person: 'data.person', name: 'content.name' });
  if (fault) return fault;
  if (!maySpeakFor(seats, ground.plan, actor, data)) return refuse('forbidden');
  const taken = data.isAssistant ? besideFault(ground, data, name) : holderFault(ground, data.function);
  return taken ?? { ok: true, events: [newFact('SeatTaken', { seat: id, ...data }, { name })] };
}

/** On site, or at a distance. Answers `settled` for who sits no more, `forbidden`, and `already`. */
export function decideMoveSeat(
  sight: Sight,
  { data }: Command<{ seat: string; isRemote: boolean }, unknown>,
  context: DecideContext,
): Decided {
  const found = ownSeat(sight, data.seat, context);
  if (!found.ok) return found;
  const { seat } = found;
  if (seat.isRemote === data.isRemote) return refuse('already');
  return { ok: true, events: [newFact('SeatMoved', { ...data, function: seat.function })] };
}

/** Leaves a function without anybody; a relief that waits goes with it. Answers `settled` and `forbidden`. */
export function decideLeaveSeat(
  sight: Sight,
  { data }: Command<{ seat: string }, unknown>,
  context: DecideContext,
): Decided {
  const found = ownSeat(sight, data.seat, context);
  if (!found.ok) return found;
  const { function: of, isAssistant, person, name } = found.seat;
  const facts = { ...data, function: of, isAssistant, person };
  return { ok: true, events: [newFact('SeatLeft', facts, { name: name ?? undefined })] };
}

/**
 * Sitting down, or leaving, was a mistake; the history keeps both. What came by a relief is the earlier one's again. Answers
 * `settled` when it is no longer the last that was done with the function, and `forbidden`.
 */
export function decideUndoSeat(
  sight: Sight,
  { data }: Command<{ seat: string; what: 'taken' | 'left' }, unknown>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { seats } = ground.state;
  const last = Object.values(seats.former).find(({ id }) => id === data.seat);
  const sitting = Object.hasOwn(seats.seated, data.seat) ? seats.seated[data.seat] : undefined;
  const seat = data.what === 'taken' ? sitting : last;
  if (!seat || (data.what === 'left' && seatedOn(seats, seat.function) !== null)) {
    return refuse('settled', { field: 'data.seat' });
  }
  if (!maySpeakFor(seats, ground.plan, context.actor, seat)) return refuse('forbidden');
  const { function: of, person, name } = seat;
  if (data.what === 'taken' && !mayUndoTaken(seats, seat)) return refuse('settled', { field: 'data.seat' });
  const back = data.what === 'taken' && seat.note !== null ? (seats.former[of]?.id ?? null) : null;
  return {
    ok: true,
    events: [newFact('SeatUndone', { ...data, function: of, person, back }, { name: name ?? undefined })],
  };
}

/** A seat that is one's own to speak of. Answers `settled` and `forbidden`. */
export function ownSeat(
  sight: Sight,
  id: string,
  { actor }: DecideContext,
): { ok: true; seat: Seat; ground: Ground } | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { seats } = ground.state;
  const seat = Object.hasOwn(seats.seated, id) ? seats.seated[id] : undefined;
  if (!seat) return refuse('settled', { field: 'data.seat' });
  return maySpeakFor(seats, ground.plan, actor, seat) ? { ok: true, seat, ground } : refuse('forbidden');
}

function holderFault({ state }: Ground, of: string): Refusal | null {
  const holder = seatedOn(state.seats, of);
  return holder && refuse('already', { field: 'data.function', details: { seat: holder.id, at: holder.since } });
}

function besideFault({ state, plan }: Ground, wanted: Wanted, name: string | undefined): Refusal | null {
  const most = plan.seats.functions.find((one) => one.function === wanted.function)?.assistants ?? 0;
  const beside = assistantsOn(state.seats, wanted.function);
  const who: Occupant = { person: wanted.person, name: name ?? null, nameSeq: 0 };
  const holder = seatedOn(state.seats, wanted.function);
  const same = [...beside, ...(holder ? [holder] : [])].find((seat) => isSameOccupant(seat, who));
  if (same) return refuse('already', { field: 'data.person', details: { seat: same.id, at: same.since } });
  return beside.length < most ? null : refuse('invalid', { field: 'data.isAssistant', details: { most } });
}
