import type { Command, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { CallParty } from '../plan/plan.ts';
import type { CalledParty, CallOutcome } from './events.ts';
import { type OfferedCall, offeredCalls } from './offered-calls.ts';

export interface CallData {
  entry: string;
  /** People id of whom is rung; null: outside the municipality, or the register knows nobody. */
  person: string | null;
}

/**
 * Somebody rings now, and the others see it [LA10]. It hinders nobody: who began and gave up is no reason to wait.
 * Answers `unknown_item` for one who stands on no offered list, `invalid` for a person who is not in the register, and
 * `already` when they have been reached.
 */
export function decideBeginCall(sight: Sight, { data }: Command<CallData, unknown>): Decided {
  const found = unreached(sight, data);
  if (!found.ok) return found;
  return { ok: true, events: [newFact('CallBegun', { entry: data.entry, person: data.person })] };
}

/** What came of it, by whoever rang; a call that was not answered is rung again. Answers as beginning does. */
export function decideRecordCall(
  sight: Sight,
  { data: { outcome, ...data } }: Command<CallData & { outcome: CallOutcome }, unknown>,
): Decided {
  const found = unreached(sight, data);
  if (!found.ok) return found;
  return { ok: true, events: [newFact('CallRecorded', { ...factsOf(found.call), person: data.person, outcome })] };
}

/**
 * The last answer was wrong; the reason is kept and both stay in the log [LG1]. Answers `unknown_item` as the others,
 * `already` when no answer is left, and `stale` when another has come since.
 */
export function decideWithdrawCall(
  sight: Sight,
  { data, content }: Command<{ entry: string; answer: number }, { reason: string }>,
): Decided {
  const found = offered(sight, data.entry);
  if (!found.ok) return found;
  const last = found.call.answers.at(-1);
  if (!last) return refuse('already');
  if (last.seq !== data.answer) return refuse('stale');
  const { person, outcome } = last;
  const fact = { ...factsOf(found.call), person, outcome, answer: data.answer };
  return { ok: true, events: [newFact('CallWithdrawn', fact, content)] };
}

function unreached(sight: Sight, { entry, person }: CallData): Offered | Refusal {
  const found = offered(sight, entry);
  if (!found.ok) return found;
  const isOutside = found.call.entry.who.kind === 'outside';
  if (person !== null && (isOutside || !sight.person(person))) return refuse('invalid', { field: 'data.person' });
  return found.call.answers.at(-1)?.outcome === 'reached' ? refuse('already') : found;
}

interface Offered {
  ok: true;
  call: OfferedCall;
}

function offered(sight: Sight, id: string): Offered | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const call = offeredCalls(ground.plan, ground.state).find(({ entry }) => entry.id === id);
  return call ? { ok: true, call } : refuse('unknown_item', { field: 'data.entry' });
}

function factsOf({ entry, level }: OfferedCall) {
  return { entry: entry.id, level: level.rank, who: withoutNumber(entry.who) };
}

function withoutNumber(who: CallParty): CalledParty {
  return who.kind === 'outside' ? { kind: who.kind, name: who.name } : who;
}
