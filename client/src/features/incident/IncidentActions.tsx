import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { IncidentShown } from '../../sync/shown.ts';

export interface IncidentActionsProps {
  incident: IncidentShown;
  plan: Plan;
}

/** Everything that changes the facts of the ladder, as buttons and a menu of what the signed-in person may do. */
export function IncidentActions(_props: IncidentActionsProps) {
  return null;
}
