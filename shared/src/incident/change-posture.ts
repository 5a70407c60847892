import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import type { DecisionContentInput, DecisionData } from '../decisions/decision-schemas.ts';
import { recordDecision } from '../decisions/record-decision.ts';
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
  const number = state.decisions.count + 1;
  const recorded = recordDecision(sight, context, plan, {
    number,
    subject: { kind: 'posture', from, to },
    data: command.data.decision,
    content: command.content.decision,
  });
  if (!recorded.ok) return recorded;
  return { ok: true, events: [recorded.event, newFact('PostureChanged', { from, to, decision: number })] };
}
