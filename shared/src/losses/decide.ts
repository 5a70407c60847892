import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { continuityStream, parseStream } from '../core/stream-name.ts';
import { type Ground, openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { keptService } from '../services/decide.ts';
import type { Loss, LossFacts, ServiceAnswer } from './events.ts';
import { fact } from './telling/decide.ts';

interface Said {
  where: string;
  source?: string | undefined;
  note?: string | undefined;
}

/**
 * Records that something is lost [KO2]: what, where, since when and what is known of when it is back. Answers `invalid`
 * for a need that the plan lacks, for what is no area on the map, and for times that cannot be.
 */
export function decideRecordLoss(
  sight: Sight,
  { id, data, content }: Command<{ facts: LossFacts }, Said>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const wrong = faultOf(ground, data.facts, context);
  if (wrong) return wrong;
  const number = ground.state.losses.count + 1;
  return { ok: true, events: [newFact('LossRecorded', { loss: id, number, facts: data.facts }, content)] };
}

/**
 * Changes one that lasts. Answers `stale` with the `seq` that holds when somebody else changed it since it was read,
 * `already` when nothing changes, `settled` when it lasts no more, and what recording answers.
 */
export function decideUpdateLoss(
  sight: Sight,
  { data, content }: Command<{ loss: string; from: number; facts: LossFacts }, Said>,
  context: DecideContext,
): Decided {
  const found = lasting(sight, data.loss);
  if (!found.ok) return found;
  const { one, ground } = found;
  const { from, facts } = data;
  if (isSame(one, facts, content)) return refuse('already');
  if (from !== one.seq) return refuse('stale', { field: 'data.from', details: { seq: one.seq } });
  const wrong = faultOf(ground, facts, context, one.facts.shapes);
  if (wrong) return wrong;
  return { ok: true, events: [newFact('LossUpdated', { loss: one.id, number: one.number, facts }, content)] };
}

/** It is back. Answers `settled` when someone was first, and `invalid` for a time before it was lost or yet to come. */
export function decideEndLoss(
  sight: Sight,
  { data, content }: Command<{ loss: string; back: number }, { note?: string | undefined }>,
  { now }: DecideContext,
): Decided {
  const found = lasting(sight, data.loss);
  if (!found.ok) return found;
  const { id: loss, number, facts, content: known } = found.one;
  if (data.back < facts.since || data.back > now) return refuse('invalid', { field: 'data.back' });
  const told = { loss, number, needs: facts.needs, back: data.back };
  return { ok: true, events: [newFact('LossEnded', told, { where: known?.where, note: content.note })] };
}

/** It was recorded by mistake. Answers `settled` when someone was first. */
export function decideWithdrawLoss(
  sight: Sight,
  { data, content }: Command<{ loss: string }, { reason?: string | undefined }>,
): Decided {
  const found = lasting(sight, data.loss);
  if (!found.ok) return found;
  const said = { where: found.one.content?.where, reason: content.reason };
  return { ok: true, events: [newFact('LossWithdrawn', refOf(found.one), said)] };
}

/** It is lost still, as before. Answers `already` for one that lasts. */
export function decideRestoreLoss(sight: Sight, { data }: Command<{ loss: string }, unknown>): Decided {
  const found = known(sight, data.loss);
  if (!found.ok) return found;
  if (found.one.status === 'lost') return refuse('already');
  const { seq: of, content } = found.one;
  return { ok: true, events: [newFact('LossRestored', { ...refOf(found.one), of }, { where: content?.where })] };
}

/**
 * What a service has said of itself, in one word; taken back, what it told beside goes too. Answers `unknown_item` for one
 * that is not kept, and `already` where there is nothing to take back.
 */
export function decideAnswerForService(
  sight: Sight,
  { stream, data }: Command<{ service: string; answer: ServiceAnswer | null }, unknown>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const found = keptService(sight, data.service);
  if (!found.ok) return found;
  const { answers } = ground.state.losses;
  const before = Object.hasOwn(answers, data.service) ? answers[data.service] : undefined;
  if (data.answer === null && before === undefined) return refuse('already');
  const { number } = found.service;
  // the same again is news: it was asked anew
  const said = newFact('ServiceAnswered', { ...data, number });
  if (data.answer !== null || !Object.hasOwn(sight.continuity?.told ?? {}, data.service))
    return { ok: true, events: [said] };
  const own = continuityStream(parseStream(stream)?.incident ?? '');
  return {
    ok: true,
    events: [said, { ...fact('ServiceTellingStruck', { service: data.service }, null), stream: own }],
  };
}

type Found = { ok: true; one: Loss; ground: Ground } | Refusal;

function lasting(sight: Sight, id: string): Found {
  const found = known(sight, id);
  if (!found.ok) return found;
  return found.one.status === 'lost' ? found : refuse('settled', { field: 'data.loss' });
}

function known(sight: Sight, id: string): Found {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { known: all } = ground.state.losses;
  const one = Object.hasOwn(all, id) ? all[id] : undefined;
  return one ? { ok: true, one, ground } : refuse('unknown_item', { field: 'data.loss' });
}

function refOf({ id: loss, number, facts }: Loss) {
  return { loss, number, needs: facts.needs };
}

/** `named`: areas that it lies in already, which may have lost their content since. */
function faultOf(
  { plan, state }: Ground,
  facts: LossFacts,
  { now }: DecideContext,
  named: readonly string[] = [],
): Refusal | null {
  const { needs, shapes, since, prognosis } = facts;
  const invalid = (field: string) => refuse('invalid', { field: `data.facts.${field}` });
  const isOfPlan = (id: string) => plan.continuity.needs.some((need) => need.id === id);
  if (!needs.every(isOfPlan) || new Set(needs).size !== needs.length) return invalid('needs');
  const isArea = (id: string) => {
    const shape = Object.hasOwn(state.shapes.at, id) ? state.shapes.at[id] : undefined;
    return shape?.content?.geometry.form === 'area';
  };
  if (!shapes.every((id) => named.includes(id) || isArea(id))) return invalid('shapes');
  if (since > now) return invalid('since');
  if (prognosis === null) return null;
  if (prognosis.saidAt > now) return invalid('prognosis.saidAt');
  return prognosis.expected !== null && prognosis.expected <= since ? invalid('prognosis.expected') : null;
}

function isSame({ facts: one, content }: Loss, other: LossFacts, said: Said): boolean {
  const isEqual = (these: readonly string[], those: readonly string[]) =>
    these.length === those.length && these.every((id, index) => id === those[index]);
  return (
    content !== null &&
    isEqual(one.needs, other.needs) &&
    isEqual(one.shapes, other.shapes) &&
    one.isWholeMunicipality === other.isWholeMunicipality &&
    one.since === other.since &&
    one.prognosis?.expected === other.prognosis?.expected &&
    one.prognosis?.saidAt === other.prognosis?.saidAt &&
    content.where === said.where &&
    content.source === said.source &&
    content.note === said.note
  );
}
