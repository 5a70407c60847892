import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { ownSeat } from './decide-seats.ts';
import type { Relief, ReliefWay, Seat } from './events.ts';
import { leadsStaff, maySpeakFor, whoFault } from './seat-ground.ts';
import { isSameOccupant } from './seat-reading.ts';

type Note = { underWay: string; decided?: string | undefined; toCome?: string | undefined };

/**
 * A function is offered to whoever relieves, with what is under way, decided and to come; who sits does so until it is
 * acknowledged [ST1]. Written again it stands in the place of the one before. Only who answers for a function is relieved.
 * Answers `settled`, `forbidden`, `invalid` for nobody or for a seat beside, and `already` for who sits there.
 */
export function decideOfferRelief(
  sight: Sight,
  {
    id,
    data,
    content,
  }: Command<{ seat: string; to: string | null; isRemote: boolean }, Note & { toName?: string | undefined }>,
  context: DecideContext,
): Decided {
  const found = ownSeat(sight, data.seat, context);
  if (!found.ok) return found;
  const { seat } = found;
  const { toName: typed, ...note } = content;
  const toName = data.to === null ? typed : undefined;
  const fault = whoFault(sight, data.to, toName, { person: 'data.to', name: 'content.toName' });
  if (fault) return fault;
  if (seat.isAssistant) return refuse('invalid', { field: 'data.seat' });
  if (isSameOccupant(seat, { person: data.to, name: toName ?? null, nameSeq: 0 })) {
    return refuse('already', { field: 'data.to' });
  }
  return {
    ok: true,
    events: [newFact('ReliefOffered', { relief: id, ...data, function: seat.function }, { ...note, toName })],
  };
}

/** Taken back while nobody has acknowledged it. Answers `stale` where that is not what waits, and `forbidden`. */
export function decideWithdrawRelief(
  sight: Sight,
  { data }: Command<{ relief: string }, unknown>,
  { actor }: DecideContext,
): Decided {
  const found = waiting(sight, data.relief);
  if (!found.ok) return found;
  const { ground, relief, seat } = found;
  if (!maySpeakFor(ground.state.seats, ground.plan, actor, seat)) return refuse('forbidden');
  return { ok: true, events: [newFact('ReliefWithdrawn', { ...data, seat: seat.id, function: relief.function })] };
}

/**
 * Read and acknowledged: the receiver sits from now on. `own` is the receiver's alone to say; `told` is what the one who
 * sits, or who leads the staff, was told by them. Answers `stale` where that is not what waits, and `forbidden`.
 */
export function decideTakeRelief(
  sight: Sight,
  { id, data }: Command<{ relief: string; way: ReliefWay }, unknown>,
  { actor }: DecideContext,
): Decided {
  const found = waiting(sight, data.relief);
  if (!found.ok) return found;
  const { ground, relief, seat } = found;
  const { person, name } = relief.to;
  const isReceiver = actor.person !== null && actor.person === person;
  const mayTell = actor.person === seat.person || leadsStaff(ground.state.seats, ground.plan, actor);
  if (data.way === 'own' ? !isReceiver : !mayTell) return refuse('forbidden');
  const { function: of, isRemote } = relief;
  const facts = { ...data, seat: seat.id, to: id, function: of, person, isRemote };
  return { ok: true, events: [newFact('ReliefTaken', facts, { name: name ?? undefined })] };
}

function waiting(sight: Sight, id: string): { ok: true; ground: Ground; relief: Relief; seat: Seat } | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { reliefs, seated } = ground.state.seats;
  const relief = Object.values(reliefs).find((one) => one.id === id);
  const seat = relief && seated[relief.seat];
  return relief && seat ? { ok: true, ground, relief, seat } : refuse('stale', { field: 'data.relief' });
}
