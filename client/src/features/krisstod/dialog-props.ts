import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

/** What every dialog of krisstöd is given; `stream` is krisstöd's own. */
export interface KrisstodDialogProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  onClose: () => void;
}
