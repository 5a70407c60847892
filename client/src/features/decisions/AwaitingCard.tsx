import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { IncidentShown } from '../../sync/shown.ts';

export interface AwaitingCardProps {
  incident: IncidentShown;
  plan: Plan;
}

/** Decisions that wait: for their decider's word first, then for what is to be completed. */
export function AwaitingCard(_props: AwaitingCardProps) {
  return null;
}
