import type { Recorded } from '../core/recorded-event.ts';
import type { Plan, PlanState } from './plan.ts';

/**
 * Version 2: a level has action cards, the plan says who is told of an untaken line, and the one who adopts says why.
 * Version 3: the municipality says where it lies, and a level has a list of whom to ring. Version 4: the plan has places.
 * Version 5: it says whom one at a place rings. Version 6: some may draw on the map. Version 7: it says how the duty of
 * the TiB changes. Version 8: it says how people are called out. Version 9:
 * it says how the duty is handed over, and who reads its log. Version 10: it says what is sent when nobody takes it over.
 * Version 11: it has krisstöd. Version 12: it says when contacts are tried.
 * Version 15: it says how krisledningsnämnden meets. Version 16: the staff's seats, briefings and boards, and what the
 * lägesbild and the lägesrapport are made of. Version 17: the outer world's warnings, what is
 * exercised and how the sirens are tested, and how a VMA is asked for. Version 18: some let screens in on the wall.
 * exercised and how the sirens are tested, and how a VMA is asked for. Version 18: what is evaluated and how it is followed up.
 */
export type PlanAdopted = Recorded<'PlanAdopted', { plan: Plan }, { why?: string }>;
export type PlanEvent = PlanAdopted;

export const PLAN_EVENT_VERSIONS = { PlanAdopted: 19 } as const;

export function evolvePlan(_state: PlanState | undefined, event: PlanEvent): PlanState {
  return { plan: event.data.plan, version: event.seq };
}
