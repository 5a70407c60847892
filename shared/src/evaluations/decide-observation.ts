import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { isInFuture } from '../core/occurred-at.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { Observation, ObservationFacts } from './events.ts';
import { evaluationFact, evaluationGround } from './ground.ts';

/** Sixty people of a staff who see ten things each; a report of more is read by nobody. */
const MOST_OBSERVATIONS = 600;

/**
 * What somebody has seen, under the command's own id [OV4]. Of an incident it is not seen in the future; what an exercise's
 * clock shows is known to those who stand in it. Answers `forbidden` and `invalid`.
 */
export function decideNoteObservation(
  sight: Sight,
  { id, data, content }: Command<ObservationFacts, { text: string }>,
  context: DecideContext,
): Decided {
  const ground = evaluationGround(sight, context, 'note');
  if (!ground.ok) return ground;
  if (ground.state.observations.length >= MOST_OBSERVATIONS) return refuse('invalid', { field: 'data' });
  if (ground.of.kind === 'incident' && isInFuture(data.at, context.now)) return refuse('invalid', { field: 'data.at' });
  return { ok: true, events: [evaluationFact('ObservationNoted', { observation: id, ...data }, content)] };
}

/** One's own, put otherwise. Answers `unknown_item`, `already`, `forbidden` for another's, and what noting answers. */
export function decideCorrectObservation(
  sight: Sight,
  { data, content }: Command<ObservationFacts & { observation: string }, { text: string }>,
  context: DecideContext,
): Decided {
  const own = ownObservation(sight, context, data.observation);
  if (!own.ok) return own;
  if (own.isOfIncident && isInFuture(data.at, context.now)) return refuse('invalid', { field: 'data.at' });
  const { observation: _, ...facts } = data;
  if (isSame(own.observation, { ...facts, text: content.text })) return refuse('already');
  return { ok: true, events: [evaluationFact('ObservationCorrected', data, content)] };
}

/** One's own, which was a mistake: it stands in the history alone. Answers `unknown_item`, and `forbidden` for another's. */
export function decideWithdrawObservation(
  sight: Sight,
  { data }: Command<{ observation: string }, unknown>,
  context: DecideContext,
): Decided {
  const own = ownObservation(sight, context, data.observation);
  return own.ok ? { ok: true, events: [evaluationFact('ObservationWithdrawn', data)] } : own;
}

function ownObservation(
  sight: Sight,
  context: DecideContext,
  id: string,
): { ok: true; observation: Observation; isOfIncident: boolean } | Refusal {
  const ground = evaluationGround(sight, context, 'note');
  if (!ground.ok) return ground;
  const observation = ground.state.observations.find((one) => one.id === id);
  if (!observation) return refuse('unknown_item', { field: 'data.observation' });
  if (observation.by === null || observation.by !== context.actor.person) return refuse('forbidden');
  return { ok: true, observation, isOfIncident: ground.of.kind === 'incident' };
}

function isSame(before: Observation, after: ObservationFacts & { text: string }): boolean {
  return (
    before.at === after.at &&
    before.goal === after.goal &&
    before.outcome === after.outcome &&
    before.inject === after.inject &&
    before.line?.incident === after.line?.incident &&
    before.line?.seq === after.line?.seq &&
    before.text === after.text
  );
}
