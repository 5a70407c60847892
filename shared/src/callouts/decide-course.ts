import type { Actor } from '../core/actor.ts';
import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { newFact } from '../incident/new-fact.ts';
import type {
  AnswerWay,
  CallOut,
  CallOutAnswer,
  CallOutDeliveryReported,
  CallOutEnded,
  CallOutStepped,
} from './events.ts';
import { isBefore } from './evolve.ts';
import { callOutGround, callOutsHere, isCallingOut } from './ground.ts';
import { signOf } from './tally.ts';

/** Nobody says tonight that they come in two days: a telephone whose clock is that wrong says nothing of when, and would stand first on the board. */
const FARTHEST_ARRIVAL_MS = 48 * 3_600_000;

interface Running {
  ok: true;
  callOut: CallOut;
}

/**
 * One called answers, or somebody enters what they said [LM2] [LM6]. A link and a reply speak for their own person alone;
 * whoever is signed in enters by hand. Answers `unknown_item` for who was not called, `settled` when no answer is taken any
 * more, `forbidden`, and `already` when a later answer has come.
 */
export function decideAnswerCallOut(
  sight: Sight,
  {
    data,
  }: Command<
    { callOut: string; person: string; answer: CallOutAnswer; arrivesAt: number | null; way: AnswerWay },
    unknown
  >,
  { actor, now, occurredAt }: DecideContext,
): Decided {
  const found = running(sight, data.callOut, now);
  if (!found.ok) return found;
  const isOwn = actor.via === 'link' && data.way !== 'hand' && actor.person === data.person;
  const isEntered = actor.via === 'session' && data.way === 'hand';
  if (!isOwn && !isEntered) return refuse('forbidden');
  const called = found.callOut.called.find(({ person }) => person === data.person);
  if (!called) return refuse('unknown_item', { field: 'data.person' });
  if (called.answered && isBefore({ at: occurredAt, way: data.way }, called.answered)) return refuse('already');
  const isCredible = data.arrivesAt !== null && Math.abs(data.arrivesAt - now) < FARTHEST_ARRIVAL_MS;
  const arrivesAt = data.answer === 'no' || !isCredible ? null : data.arrivesAt;
  return { ok: true, events: [newFact('CallOutAnswered', { ...data, arrivesAt })] };
}

/** A new text to those who have not answered and have been called. Answers `unknown_item`, `settled`, and `already` when all have. */
export function decideTextCallOut(
  sight: Sight,
  { data, content }: Command<{ callOut: string }, { text: string }>,
  { now }: DecideContext,
): Decided {
  const found = running(sight, data.callOut, now);
  if (!found.ok) return found;
  const { called, texts, number } = found.callOut;
  const people = called.filter(({ answered, step }) => answered === null && step !== null).map(({ person }) => person);
  if (people.length === 0) return refuse('already');
  const fact = { callOut: data.callOut, number, nth: (texts.at(-1)?.nth ?? 0) + 1, people };
  return { ok: true, events: [newFact('CallOutTextSent', fact, content)] };
}

/** Ends it: called off, with a text to those who were told, or done. Answers `unknown_item` and `settled`. */
export function decideEndCallOut(
  sight: Sight,
  { data, content }: Command<{ callOut: string; why: 'called_off' | 'done' }, { text?: string | undefined }>,
  { now }: DecideContext,
): Decided {
  const found = running(sight, data.callOut, now);
  if (!found.ok) return found;
  const told = found.callOut.called.filter(({ step }) => step !== null).map(({ person }) => person);
  const people = data.why === 'called_off' ? told : [];
  const said = data.why === 'called_off' && content.text !== undefined ? { text: content.text } : null;
  return { ok: true, events: [newFact('CallOutEnded', { ...data, number: found.callOut.number, people }, said)] };
}

/** Somebody sees to what the sign says. Answers `unknown_item`, `settled`, and `already` when there is none. */
export function decideTakeCallOutSign(
  sight: Sight,
  { data }: Command<{ callOut: string }, unknown>,
  { now }: DecideContext,
): Decided {
  const found = running(sight, data.callOut, now);
  if (!found.ok) return found;
  const sign = signOf(found.callOut);
  if (!sign) return refuse('already');
  return { ok: true, events: [newFact('CallOutSignTaken', { ...data, number: found.callOut.number, ...sign })] };
}

/** The server's own clock alone moves a call-out on. Answers `forbidden` to everybody else, and as the others. */
export function decideStepCallOut(
  sight: Sight,
  { data }: Command<Omit<CallOutStepped['data'], 'number'>, unknown>,
  { actor, now }: DecideContext,
): Decided {
  const found = bySystem(actor) ?? running(sight, data.callOut, now);
  if (!found.ok) return found;
  return { ok: true, events: [newFact('CallOutStepped', { ...data, number: found.callOut.number })] };
}

/** What the channels tell, also after it has ended. Answers `forbidden` to everybody but the server. */
export function decideReportDelivery(
  sight: Sight,
  { data }: Command<CallOutDeliveryReported['data'], unknown>,
  { actor }: DecideContext,
): Decided {
  const ground = bySystem(actor) ?? callOutsHere(sight);
  if (!ground.ok) return ground;
  if (!ground.callOuts.list.some(({ id }) => id === data.callOut)) return refuse('unknown_item');
  return { ok: true, events: [newFact('CallOutDeliveryReported', data)] };
}

/**
 * The time for answers is out, or what it was for is over. Answers `forbidden` to everybody but the server, `unknown_item`
 * and `settled`.
 */
export function decideExpireCallOut(
  sight: Sight,
  { data }: Command<{ callOut: string }, unknown>,
  { actor }: DecideContext,
): Decided {
  const ground = bySystem(actor) ?? callOutsHere(sight);
  if (!ground.ok) return ground;
  const callOut = ground.callOuts.list.find(({ id }) => id === data.callOut);
  if (!callOut) return refuse('unknown_item', { field: 'data.callOut' });
  if (callOut.ended !== null) return refuse('settled');
  const why = isCallingOut(ground.state, ground.part) ? 'expired' : 'done';
  const fact: CallOutEnded['data'] = { ...data, number: callOut.number, why, people: [] };
  return { ok: true, events: [newFact('CallOutEnded', fact)] };
}

function bySystem({ via }: Actor): Refusal | null {
  return via === 'system' ? null : refuse('forbidden');
}

function running(sight: Sight, id: string, now: number): Running | Refusal {
  const ground = callOutGround(sight);
  if (!ground.ok) return ground.code === 'incident_closed' ? refuse('settled') : ground;
  const callOut = ground.callOuts.list.find((candidate) => candidate.id === id);
  if (!callOut) return refuse('unknown_item', { field: 'data.callOut' });
  return callOut.ended === null && now < callOut.endsAt ? { ok: true, callOut } : refuse('settled');
}
