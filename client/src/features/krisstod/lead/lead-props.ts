import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

/** What every part of the lead is given; `stream` is krisstöd's own. */
export interface LeadProps {
  stream: string;
  state: IncidentState;
  own: KrisstodState;
  plan: Plan;
}
