import type { Recorded } from '../core/recorded-event.ts';
import type { Plan, PlanState } from './plan.ts';

/** Plans adopted before departments were in them lack the list. */
type AdoptedPlan = Omit<Plan, 'departments'> & Partial<Pick<Plan, 'departments'>>;

export type PlanAdopted = Recorded<'PlanAdopted', { plan: AdoptedPlan }>;
export type PlanEvent = PlanAdopted;

export const PLAN_EVENT_VERSIONS = { PlanAdopted: 1 } as const;

export function evolvePlan(_state: PlanState | undefined, event: PlanEvent): PlanState {
  return { plan: { departments: [], ...event.data.plan }, version: event.seq };
}
