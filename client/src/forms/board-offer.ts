import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { presentHolders } from '@ledningsplats/shared/decisions/mandate.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { incidentTexts } from '../i18n/incident.ts';
import { capacityName, inSentence } from '../i18n/plan-words.ts';
import type { BoardOffer } from './LevelQuestionFields.tsx';

/**
 * Whether the dialog that reaches a level may activate krisledningsnämnden too [LA7]: not below the level that it needs,
 * not at höjd beredskap, and only by one who may decide that. Null where the question does not arise.
 */
export function boardOffer(
  plan: Plan,
  to: number,
  state: IncidentState | null,
  deciderCapacity: string | null,
): BoardOffer {
  if (to < plan.board.needsLevel || state?.board.status === 'active') return null;
  if (state?.incident.heightenedAlert) {
    return { can: false, why: incidentTexts.activateTooAlert(plan.board.heightenedAlertLeads) };
  }
  const holders = presentHolders(plan, { kind: 'board_activation' }, state?.incident ?? null);
  if (deciderCapacity !== null && holders.includes(deciderCapacity)) return { can: true };
  const names = holders.map((id) => inSentence(capacityName(plan, id))).join(', ');
  return { can: false, why: incidentTexts.activateTooMandate(names) };
}
