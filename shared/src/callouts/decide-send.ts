import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { PersonReading } from '../core/protocol.ts';
import { refuse } from '../core/refusal.ts';
import { newFact } from '../incident/new-fact.ts';
import type { Plan } from '../plan/plan.ts';
import { callOutGround } from './ground.ts';
import { type Chosen, type Resolved, resolveRecipients } from './recipients.ts';

/** As many as one touch calls out; more are two call-outs. */
export const RECIPIENTS_LIMIT = 500;
/** As many as can be under way in an incident at once: more than anybody follows. */
const RUNNING_LIMIT = 5;
const HOUR_MS = 3_600_000;
/** A call-out that comes through later than this after it was pressed had no network: whoever pressed it rings meanwhile [LM4]. */
const LATE_MS = 2 * 60_000;

/**
 * Calls people out [LM1]. `of` is how many the sender saw: answers `stale` when the register has changed since, so that
 * nobody is called whom they did not see, and without it when it was pressed too long ago; `invalid` for lists that the plan does not have and when there is nobody, and
 * `too_large` for more than can be called at once; `in_use` while as many as can be are under way.
 */
export function decideSendCallOut(sight: Sight, command: Send, context: DecideContext): Decided {
  return decideSend(sight, command, context, (plan, people) => resolveRecipients(plan.callOut, people, command.data));
}

type Send = Command<Chosen & { of: number }, { text: string }>;

/** The same in whichever part of the incident it is given, with another way to choose whom [KR2]. */
export function decideSend(
  sight: Sight,
  { id, data, content }: Send,
  { now, occurredAt }: DecideContext,
  resolve: (plan: Plan, people: readonly PersonReading[]) => Resolved,
): Decided {
  const ground = callOutGround(sight);
  if (!ground.ok) return ground;
  if (now - occurredAt > LATE_MS) return refuse('stale');
  const { plan, state, callOuts } = ground;
  const { lists: all, steps, lastsHours } = plan.callOut;
  const lists = all.filter((list) => data.lists.includes(list.id));
  if (lists.length !== data.lists.length) return refuse('invalid', { field: 'data.lists' });
  if (callOuts.list.filter(({ ended }) => ended === null).length >= RUNNING_LIMIT) return refuse('in_use');
  const { recipients } = resolve(plan, sight.people?.() ?? []);
  if (recipients.length === 0) return refuse('invalid', { field: 'data.lists' });
  if (recipients.length > RECIPIENTS_LIMIT) return refuse('too_large', { field: 'data.lists' });
  if (recipients.length !== data.of) return refuse('stale', { details: { of: recipients.length } });
  const sent = {
    callOut: id,
    number: callOuts.count + 1,
    level: state.incident.level.rank,
    lists: lists.map(({ id, name }) => ({ id, name })),
    recipients,
    steps,
    endsAt: now + lastsHours * HOUR_MS,
  };
  return { ok: true, events: [newFact('CallOutSent', sent, content)] };
}
