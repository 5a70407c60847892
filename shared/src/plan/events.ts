import type { AnyEvent, Recorded } from '../core/recorded-event.ts';
import type { Level, Plan, PlanState } from './plan.ts';

/** Version 2: a level has action cards, and the one who adopts says why. */
export type PlanAdopted = Recorded<'PlanAdopted', { plan: Plan }, { why?: string }>;
export type PlanEvent = PlanAdopted;

export const PLAN_EVENT_VERSIONS = { PlanAdopted: 2 } as const;

export function evolvePlan(_state: PlanState | undefined, event: PlanEvent): PlanState {
  return { plan: event.data.plan, version: event.seq };
}

/** A plan from before there were action cards: its levels have none. */
export function planWithCards(event: AnyEvent): PlanAdopted {
  const { plan } = event.data as { plan: Omit<Plan, 'levels'> & { levels: Omit<Level, 'cards'>[] } };
  const levels = plan.levels.map((level) => ({ ...level, cards: [] }));
  const { seq, meta } = event;
  return {
    seq,
    type: 'PlanAdopted',
    version: PLAN_EVENT_VERSIONS.PlanAdopted,
    meta,
    data: { plan: { ...plan, levels } },
    content: null,
  };
}
