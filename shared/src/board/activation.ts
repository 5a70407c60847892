import type { DecideContext, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type DecisionDraft, recordDecision } from '../decisions/record-decision.ts';
import { newFact } from '../incident/new-fact.ts';
import type { Plan } from '../plan/plan.ts';

/**
 * Activating krisledningsnämnden, alone or in the dialog that raises the level: a numbered decision of its own by chair
 * or vice [LA7]. LEH 2006:544 2 kap. 3 §. `level` is the one that holds, or that the same command reaches.
 *
 * Answers `heightened_alert` (then kommunstyrelsen leads), `already`, `level_too_low`, `no_mandate`, `invalid`.
 */
export function decideActivation(
  sight: Sight,
  context: DecideContext,
  plan: Plan,
  level: number,
  draft: Omit<DecisionDraft, 'subject' | 'unsaid'>,
): { ok: true; events: NewEvent[] } | Refusal {
  const alert = sight.incident?.incident.heightenedAlert;
  if (alert) {
    const details = { leads: plan.board.heightenedAlertLeads, since: alert.since };
    return refuse('heightened_alert', { details });
  }
  const board = sight.incident?.board;
  if (board?.status === 'active') {
    return refuse('already', { details: { board: 'active', decision: board.decision, at: board.since } });
  }
  if (level < plan.board.needsLevel) {
    return refuse('level_too_low', { details: { level, needsLevel: plan.board.needsLevel } });
  }
  const recorded = recordDecision(sight, context, plan, { ...draft, subject: { kind: 'board_activation' } });
  if (!recorded.ok) return recorded;
  return { ok: true, events: [recorded.event, newFact('BoardActivated', { decision: draft.number })] };
}
