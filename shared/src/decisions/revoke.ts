import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { DecisionContentInput, DecisionData } from './decision-schemas.ts';
import { doneUnder } from './done-under.ts';
import { neededDecision } from './execute.ts';
import { decideBy } from './record-decision.ts';
import { standingEffects } from './standing-effects.ts';

/**
 * A later decision revokes an earlier one, from now on [ST2]: who may decide the one may revoke it. Nothing that it set is
 * undone: no level, board or place changes without a decision of its own [LA2], so what still stands is listed with what
 * was done under it. Answers `settled` where it is disowned or revoked already, `invalid` for one that itself revokes
 * (what it took away is decided anew), `unknown_item`, and what recording a decision answers.
 */
export function decideRevokeDecision(
  sight: Sight,
  command: Command<{ number: number; decision: DecisionData }, { decision: DecisionContentInput }>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const found = neededDecision(sight, command.data.number);
  if (!found.ok) return found;
  const { decision } = found;
  const { number, subject: of } = decision;
  if (decision.status === 'disowned' || decision.revoked) return refuse('settled', { field: 'data.number' });
  if (of.kind === 'revocation') return refuse('invalid', { field: 'data.number' });
  const consequences = [...standingEffects(ground.state, number), ...doneUnder(sight.needed.after, decision)];
  return decideBy(sight, context, ground, command, { kind: 'revocation', number, of }, ({ number: by }) => [
    newFact('DecisionRevoked', { number, by, consequences }),
  ]);
}
