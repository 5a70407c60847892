import { madeIn } from '../briefings/known-briefing.ts';
import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, openIncident, registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { DecisionContentInput, DecisionData } from './decision-schemas.ts';
import type { OpenProposal, ProposalContent } from './events.ts';
import { decideBy } from './record-decision.ts';

type ProposalInput = { [Field in keyof ProposalContent]: ProposalContent[Field] | undefined } & { wording: string };

/**
 * Puts something to whoever may decide it [ST2]. It takes its number here and keeps it, so that what was said of the
 * proposal is said of the decision. Answers `unknown_item` for a line that is not there.
 */
export function decideProposeDecision(
  sight: Sight,
  command: Command<{ fromLine: number | null; briefing: string | null }, ProposalInput>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { fromLine, briefing } = command.data;
  if (fromLine !== null && !sight.needed.lines.has(fromLine)) return refuse('unknown_item', { field: 'data.fromLine' });
  const number = ground.state.decisions.count + 1;
  const facts = { number, fromLine, madeIn: madeIn(ground, briefing) };
  return { ok: true, events: [newFact('DecisionProposed', facts, command.content)] };
}

/**
 * Decides what was proposed, in these words or in others; the proposal is kept as it was. Answers `settled` where it is
 * decided or withdrawn already, `unknown_item`, and what recording a decision answers.
 */
export function decideDecideProposal(
  sight: Sight,
  command: Command<{ number: number; decision: DecisionData }, { decision: DecisionContentInput }>,
  context: DecideContext,
): Decided {
  const found = openProposal(openIncident(sight), command.data.number);
  if (!found.ok) return found;
  const { number, fromLine, madeIn: place } = found.proposal;
  return decideBy(sight, context, found.ground, command, { kind: 'other', fromLine }, () => [], {
    number,
    madeIn: place,
  });
}

/** Nobody is to decide it any more; after closing too. Answers `settled` and `unknown_item` as deciding it does. */
export function decideWithdrawProposal(
  sight: Sight,
  command: Command<{ number: number }, { reason?: string | undefined }>,
): Decided {
  const found = openProposal(registeredIncident(sight), command.data.number);
  if (!found.ok) return found;
  const { number } = command.data;
  return { ok: true, events: [newFact('DecisionProposalWithdrawn', { number }, command.content)] };
}

function openProposal(
  ground: Ground | Refusal,
  number: number,
): { ok: true; ground: Ground; proposal: OpenProposal } | Refusal {
  if (!ground.ok) return ground;
  const { proposals, proposed } = ground.state.decisions;
  const proposal = proposals[number];
  if (proposal) return { ok: true, ground, proposal };
  return refuse(Object.hasOwn(proposed, number) ? 'settled' : 'unknown_item', { field: 'data.number' });
}
