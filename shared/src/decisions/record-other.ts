import { madeIn } from '../briefings/known-briefing.ts';
import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import type { DecisionContentInput, DecisionData } from './decision-schemas.ts';
import { decideBy } from './record-decision.ts';

/** A decision that changes none of the ladder's facts; may be made of a log line [LG6]. Answers `unknown_item` for a line that is not there. */
export function decideRecordDecision(
  sight: Sight,
  command: Command<
    { decision: DecisionData; fromLine: number | null; briefing: string | null },
    { decision: DecisionContentInput }
  >,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { fromLine, briefing } = command.data;
  if (fromLine !== null && !sight.needed.lines.has(fromLine)) return refuse('unknown_item', { field: 'data.fromLine' });
  return decideBy(sight, context, ground, command, { kind: 'other', fromLine }, () => [], {
    madeIn: madeIn(ground, briefing),
  });
}
