import type { PlanAdopted } from './events.ts';
import type { Level, Plan } from './plan.ts';

type FirstLevel = Omit<Level, 'cards' | 'callList'>;
type FirstPlan = Omit<Plan, 'trays' | 'levels' | 'departments'> & { levels: FirstLevel[] };
type SecondPlan = Omit<Plan, 'levels'> & { levels: Omit<Level, 'callList'>[] };

export const PLAN_LIFTS = {
  PlanAdopted: [
    /**
     * Plans adopted before there were action cards, departments and trays [LA10] [LA11] [LG12]: there are none, and
     * what lies untaken for ten minutes is told to the chief of staff of the default plan where it is still there.
     */
    ({ plan }: { plan: FirstPlan }): { plan: SecondPlan } => ({
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
    /** Plans adopted before there were call lists [LA10]: nobody stands on any. */
    ({ plan }: { plan: SecondPlan }): PlanAdopted['data'] => ({
      plan: { ...plan, levels: plan.levels.map((level) => ({ ...level, callList: [] })) },
    }),
  ],
};
