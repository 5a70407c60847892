import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { isInFuture } from '../core/occurred-at.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { somebody } from '../people/somebody.ts';
import type { DecisionReading } from './decision-reading.ts';

/**
 * Says that a decision has been carried out: by whom, when and with what result [ST2]. After closing too, since it often
 * is. Nobody named: the one who says it. Answers `settled` for one that was disowned or revoked, `already`, `unknown_item`,
 * and `invalid` for an unknown person or a time that cannot be.
 */
export function decideExecuteDecision(
  sight: Sight,
  command: Command<
    { number: number; person: string | null; executedAt: number | null },
    { result?: string | undefined; executorName?: string | undefined }
  >,
  context: DecideContext,
): Decided {
  const found = neededDecision(sight, command.data.number);
  if (!found.ok) return found;
  const { decision } = found;
  const { number } = decision;
  if (decision.status === 'disowned' || decision.revoked) return refuse('settled', { field: 'data.number' });
  if (decision.execution) return refuse('already', { details: { at: decision.execution.at } });
  const { executorName, result } = command.content;
  const said = command.data.person ?? (executorName === undefined ? context.actor.person : null);
  const isSelf = said === context.actor.person;
  if (said !== null && !isSelf && !somebody(sight, said)) return refuse('invalid', { field: 'data.person' });
  const executedAt = command.data.executedAt ?? Math.max(context.occurredAt, decision.decidedAt);
  if (isInFuture(executedAt, context.now) || executedAt < decision.decidedAt)
    return refuse('invalid', { field: 'data.executedAt' });
  const named = said === null ? executorName : undefined;
  const executed = newFact('DecisionExecuted', { number, person: said, executedAt }, { result, executorName: named });
  return { ok: true, events: [executed] };
}

/** It was said by mistake. Answers `settled` where it is not said to be carried out, and `unknown_item`. */
export function decideTakeBackExecution(
  sight: Sight,
  command: Command<{ number: number }, { reason?: string | undefined }>,
): Decided {
  const found = neededDecision(sight, command.data.number);
  if (!found.ok) return found;
  if (!found.decision.execution) return refuse('settled', { field: 'data.number' });
  const { number } = command.data;
  return { ok: true, events: [newFact('DecisionExecutionTakenBack', { number }, command.content)] };
}

/** A decision that the command asked for, settled or not. Answers `unknown_item`. */
export function neededDecision(sight: Sight, number: number): { ok: true; decision: DecisionReading } | Refusal {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const decision = sight.needed.decisions?.get(number);
  return decision ? { ok: true, decision } : refuse('unknown_item', { field: 'data.number' });
}
