import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { holdsMandate } from '../decisions/mandate.ts';
import { type Ground, openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { somebody } from '../people/somebody.ts';
import type { Geometry } from '../shapes/events.ts';
import type { Vma, VmaFacts, VmaOutcome, VmaRequester, VmaWords } from './events.ts';
import { isOpenVma, meetsTest } from './vma-reading.ts';

/** What a screen says; what is drawn is read from the map. */
interface Said extends VmaWords {
  requester?: string | undefined;
  calledWith?: string | undefined;
  reference?: string | undefined;
}

/**
 * Records that somebody rang SOS Alarm and asked for a VMA or a myndighetsmeddelande, and what they said [VM1]. Answers
 * `no_mandate` with `{ holders }` for a capacity that the plan does not let ask; `criterion_not_met` for a VMA that the
 * law's questions do not allow; `invalid` for what the plan or the map lacks, or for a time of review before it was said.
 */
export function decideRequestVma(
  sight: Sight,
  { id, data, content }: Command<{ requester: VmaRequester; review: number; facts: VmaFacts }, Said>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { requester, review, facts } = data;
  const { requesters } = ground.plan.vma;
  if (!holdsMandate(ground.plan, requesters, requester.capacity, ground.state.incident)) {
    const holders = requesters.map(({ capacity }) => capacity);
    return refuse('no_mandate', { field: 'data.requester.capacity', details: { holders } });
  }
  if (requester.person === null && content.requester === undefined)
    return refuse('invalid', { field: 'content.requester' });
  if (requester.person !== null && !somebody(sight, requester.person))
    return refuse('invalid', { field: 'data.requester.person' });
  const checked = checkedFacts(ground, facts, review, context);
  if (!checked.ok) return checked;
  const number = ground.state.vma.count + 1;
  const said = { ...content, drawn: checked.drawn.length > 0 ? checked.drawn : undefined };
  return { ok: true, events: [newFact('VmaRequested', { vma: id, number, requester, review, facts }, said)] };
}

/**
 * Records what was answered. Said again it puts the earlier right, so that one that was held for declined stands after
 * all. Answers `reason_required` where it was declined and nobody says why, `already` where nothing changes, and
 * `settled` when it is over or was recorded by mistake.
 */
export function decideRecordVmaOutcome(
  sight: Sight,
  { data, content }: Command<{ vma: string; outcome: VmaOutcome }, { reason?: string | undefined }>,
): Decided {
  const found = known(sight, data.vma);
  if (!found.ok) return found;
  const { number, status, outcome } = found.one;
  if (status === 'over' || status === 'withdrawn') return refuse('settled', { field: 'data.vma' });
  if (data.outcome === 'declined' && content.reason === undefined)
    return refuse('reason_required', { field: 'content.reason' });
  if (outcome?.kind === data.outcome && outcome.reason === (content.reason ?? null)) return refuse('already');
  return { ok: true, events: [newFact('VmaAnswered', { ...data, number }, content)] };
}

/**
 * Records that it has been asked for anew with other words. Answers `stale` with the `seq` that holds when somebody else
 * changed it since it was read, `settled` when it is open no more, and what a request answers.
 */
export function decideUpdateVma(
  sight: Sight,
  { data, content }: Command<{ vma: string; from: number; review: number; facts: VmaFacts }, Said>,
  context: DecideContext,
): Decided {
  const found = open(sight, data.vma);
  if (!found.ok) return found;
  const { one, ground } = found;
  if (data.from !== one.seq) return refuse('stale', { field: 'data.from', details: { seq: one.seq } });
  const { review, facts } = data;
  const checked = checkedFacts(ground, facts, review, context);
  if (!checked.ok) return checked;
  const { id: vma, number } = one;
  const said = { ...content, drawn: checked.drawn.length > 0 ? checked.drawn : undefined };
  const message = one.messages + 1;
  return { ok: true, events: [newFact('VmaUpdated', { vma, number, message, review, facts }, said)] };
}

/** Says that it has been looked over and holds, and when it is looked over next [VM3]. */
export function decideReviewVma(
  sight: Sight,
  { data }: Command<{ vma: string; review: number }, unknown>,
  { occurredAt }: DecideContext,
): Decided {
  const found = open(sight, data.vma);
  if (!found.ok) return found;
  if (data.review <= occurredAt) return refuse('invalid', { field: 'data.review' });
  if (data.review === found.one.review) return refuse('already');
  return { ok: true, events: [newFact('VmaReviewed', { ...data, number: found.one.number })] };
}

/** Who gives it answers for it from now on [VM3]. Answers `already` to who does, and `invalid` to an account without a person. */
export function decideTakeVma(
  sight: Sight,
  { data }: Command<{ vma: string }, unknown>,
  { actor }: DecideContext,
): Decided {
  const found = open(sight, data.vma);
  if (!found.ok) return found;
  const { id: vma, number, owner: from } = found.one;
  if (actor.person === null) return refuse('invalid', { field: 'data.vma' });
  if (actor.person === from) return refuse('already');
  return { ok: true, events: [newFact('VmaTaken', { vma, number, from, by: actor.person })] };
}

/**
 * Records that faran över has been asked for [VM3]. Answers `stale` when somebody changed the message since it was read:
 * who ends it has read what holds.
 */
export function decideEndVma(
  sight: Sight,
  {
    data,
    content,
  }: Command<
    { vma: string; from: number },
    { instruction: string; calledWith?: string | undefined; reference?: string | undefined }
  >,
): Decided {
  const found = open(sight, data.vma);
  if (!found.ok) return found;
  const { id: vma, number, messages, seq } = found.one;
  if (data.from !== seq) return refuse('stale', { field: 'data.from', details: { seq } });
  return { ok: true, events: [newFact('VmaOver', { vma, number, message: messages + 1 }, content)] };
}

/** It was recorded by mistake; it stays in the history, struck. Answers `settled` when it is over or struck already. */
export function decideWithdrawVma(
  sight: Sight,
  { data, content }: Command<{ vma: string }, { reason: string }>,
): Decided {
  const found = known(sight, data.vma);
  if (!found.ok) return found;
  const { id: vma, number, messages, status } = found.one;
  if (status === 'over' || status === 'withdrawn') return refuse('settled', { field: 'data.vma' });
  return { ok: true, events: [newFact('VmaWithdrawn', { vma, number, message: messages + 1 }, content)] };
}

function checkedFacts(
  { plan, state }: Ground,
  { wanted, event, test, channels, shapes }: VmaFacts,
  review: number,
  { occurredAt }: DecideContext,
): { ok: true; drawn: Geometry[] } | Refusal {
  const { events, channels: ways } = plan.vma;
  if (!events.some(({ id }) => id === event)) return refuse('invalid', { field: 'data.facts.event' });
  const mayUse = ways.filter(({ isVmaOnly }) => wanted === 'vma' || !isVmaOnly);
  if (!channels.every((channel) => mayUse.some(({ id }) => id === channel)))
    return refuse('invalid', { field: 'data.facts.channels' });
  if (wanted === 'vma' && !meetsTest(test)) return refuse('criterion_not_met', { field: 'data.facts.test' });
  // of what has waited on a device without network the time of review may have come and gone: it is asked for, and it is late
  if (review <= occurredAt) return refuse('invalid', { field: 'data.review' });
  const drawn: Geometry[] = [];
  for (const id of shapes) {
    const shape = Object.hasOwn(state.shapes.at, id) ? state.shapes.at[id] : undefined;
    if (!shape?.content || shape.removed) return refuse('unknown_item', { field: 'data.facts.shapes' });
    drawn.push(shape.content.geometry);
  }
  return { ok: true, drawn };
}

type Found = { ok: true; one: Vma; ground: Ground } | Refusal;

function open(sight: Sight, id: string): Found {
  const found = known(sight, id);
  if (!found.ok) return found;
  return isOpenVma(found.one) ? found : refuse('settled', { field: 'data.vma' });
}

function known(sight: Sight, id: string): Found {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { known: all } = ground.state.vma;
  const one = Object.hasOwn(all, id) ? all[id] : undefined;
  return one ? { ok: true, one, ground } : refuse('unknown_item', { field: 'data.vma' });
}
