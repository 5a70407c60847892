import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { type Chosen, resolveRecipients } from './recipients.ts';

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
export function decideSendCallOut(
  sight: Sight,
  { id, data, content }: Command<Chosen & { of: number }, { text: string }>,
  { now, occurredAt }: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  if (now - occurredAt > LATE_MS) return refuse('stale');
  const { plan, state } = ground;
  const { lists: all, steps, lastsHours } = plan.callOut;
  const lists = all.filter((list) => data.lists.includes(list.id));
  if (lists.length !== data.lists.length) return refuse('invalid', { field: 'data.lists' });
  if (state.callOuts.list.filter(({ ended }) => ended === null).length >= RUNNING_LIMIT) return refuse('in_use');
  const { recipients } = resolveRecipients(plan.callOut, sight.people?.() ?? [], data);
  if (recipients.length === 0) return refuse('invalid', { field: 'data.lists' });
  if (recipients.length > RECIPIENTS_LIMIT) return refuse('too_large', { field: 'data.lists' });
  if (recipients.length !== data.of) return refuse('stale', { details: { of: recipients.length } });
  const sent = {
    callOut: id,
    number: state.callOuts.count + 1,
    level: state.incident.level.rank,
    lists: lists.map(({ id, name }) => ({ id, name })),
    recipients,
    steps,
    endsAt: now + lastsHours * HOUR_MS,
  };
  return { ok: true, events: [newFact('CallOutSent', sent, content)] };
}
