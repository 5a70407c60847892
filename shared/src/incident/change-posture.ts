import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import type { DecisionContentInput, DecisionData } from '../decisions/decision-schemas.ts';
import { decideBy } from '../decisions/record-decision.ts';
import { openIncident } from './ground.ts';
import { newFact } from './new-fact.ts';

/** How far the staff is raised: a fact of its own, on any level [LA1] [LA3]. Answers `already` and `stale` as the level does. */
export function decideChangePosture(
  sight: Sight,
  command: Command<{ from: string; to: string; decision: DecisionData }, { decision: DecisionContentInput }>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { state, plan } = ground;
  const { from, to } = command.data;
  const { posture } = state.incident;
  const details = { posture: posture.id, decision: posture.decision, by: posture.by, at: posture.since };
  if (posture.id === to) return refuse('already', { details });
  if (posture.id !== from) return refuse('stale', { field: 'data.from', details });
  if (!plan.postures.some(({ id }) => id === to)) return refuse('invalid', { field: 'data.to' });
  return decideBy(sight, context, ground, command, { kind: 'posture', from, to }, ({ number }) => [
    newFact('PostureChanged', { from, to, decision: number }),
  ]);
}
