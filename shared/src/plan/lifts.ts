import type { PlanAdopted } from './events.ts';
import type { Level, Plan } from './plan.ts';

type FirstPlan = Omit<Plan, 'trays' | 'levels' | 'departments'> & { levels: Omit<Level, 'cards'>[] };

/**
 * Plans adopted before there were action cards, departments and trays [LA10] [LA11] [LG12]: there are none, and what lies untaken for ten
 * minutes is told to the chief of staff of the default plan where it is still there.
 */
export const PLAN_LIFTS = {
  PlanAdopted: [
    ({ plan }: { plan: FirstPlan }): PlanAdopted['data'] => ({
      plan: {
        ...plan,
        departments: [],
        levels: plan.levels.map((level) => ({ ...level, cards: [] })),
        trays: {
          alertAfterMinutes: 10,
          alerts: plan.functions.some(({ id }) => id === 'stabschef') ? 'stabschef' : null,
        },
      },
    }),
  ],
};
