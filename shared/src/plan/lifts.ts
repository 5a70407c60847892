import type { PlanAdopted } from './events.ts';
import type { Plan } from './plan.ts';

/** Plans adopted before there were trays [LG12]: ten minutes, and the chief of staff of the default plan where it is still there. */
export const PLAN_LIFTS = {
  PlanAdopted: [
    ({ plan }: { plan: Omit<Plan, 'trays'> }): PlanAdopted['data'] => ({
      plan: {
        ...plan,
        trays: {
          alertAfterMinutes: 10,
          alerts: plan.functions.some(({ id }) => id === 'stabschef') ? 'stabschef' : null,
        },
      },
    }),
  ],
};
