import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

/** What every dialog of the ladder is given. Mounted when it opens. */
export interface IncidentDialogProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  onClose: () => void;
}
