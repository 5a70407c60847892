import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { isInFuture } from '../core/occurred-at.ts';
import { refuse } from '../core/refusal.ts';
import { newFact } from '../incident/new-fact.ts';
import { answerOf, unconfirmedDecision, wayFault } from './answer-ways.ts';
import type { ConfirmWay } from './events.ts';

/**
 * Confirms a decision that was recorded on behalf of its decider [LA4]. Answers `settled`, `unknown_item`, `invalid` for
 * a time that cannot be, and what the ways answer.
 */
export function decideConfirmDecision(
  sight: Sight,
  command: Command<
    { number: number; way: ConfirmWay; witness: string | null; confirmedAt: number | null },
    { witnessName?: string | undefined; reference?: string | undefined }
  >,
  context: DecideContext,
): Decided {
  const found = unconfirmedDecision(sight, command.data.number);
  if (!found.ok) return found;
  const { number } = command.data;
  const answer = answerOf(command.data, command.content);
  const fault = wayFault(sight, context, found.ground, found.decision, answer);
  if (fault) return fault;
  const confirmedAt = command.data.confirmedAt ?? Math.max(context.occurredAt, found.decision.decidedAt);
  if (isInFuture(confirmedAt, context.now) || confirmedAt < found.decision.decidedAt) {
    return refuse('invalid', { field: 'data.confirmedAt' });
  }
  const { way, witness, witnessName } = answer;
  const { reference } = command.content;
  const confirmed = newFact('DecisionConfirmed', { number, way, witness, confirmedAt }, { witnessName, reference });
  return { ok: true, events: [confirmed] };
}

/** A personal link was made for the decider. Answers `way_not_accepted` for one who is not in the register, since the link is theirs alone. */
export function decideNoteConfirmationRequest(
  sight: Sight,
  command: Command<{ number: number; expiresAt: number }, unknown>,
  context: DecideContext,
): Decided {
  const found = unconfirmedDecision(sight, command.data.number);
  if (!found.ok) return found;
  const { number, expiresAt } = command.data;
  if (found.decision.decider.person === null) return refuse('way_not_accepted', { field: 'data.number' });
  if (expiresAt <= context.now) return refuse('invalid', { field: 'data.expiresAt' });
  return { ok: true, events: [newFact('ConfirmationRequested', { number, expiresAt })] };
}
