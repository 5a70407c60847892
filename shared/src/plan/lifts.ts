import type { PlanAdopted } from './events.ts';
import type { Level, Municipality, Plan } from './plan.ts';

type SecondPlan = Omit<Plan, 'municipality'> & { municipality: Omit<Municipality, 'bounds'> };
type FirstPlan = Omit<SecondPlan, 'trays' | 'levels' | 'departments'> & { levels: Omit<Level, 'cards'>[] };

export const PLAN_LIFTS = { PlanAdopted: [withCardsAndTrays, withBounds] };

/**
 * Plans adopted before there were action cards, departments and trays [LA10] [LA11] [LG12]: there are none, and what lies untaken for ten
 * minutes is told to the chief of staff of the default plan where it is still there.
 */
function withCardsAndTrays({ plan }: { plan: FirstPlan }): { plan: SecondPlan } {
  return {
    plan: {
      ...plan,
      departments: [],
      levels: plan.levels.map((level) => ({ ...level, cards: [] })),
      trays: {
        alertAfterMinutes: 10,
        alerts: plan.functions.some(({ id }) => id === 'stabschef') ? 'stabschef' : null,
      },
    },
  };
}

/** Plans adopted before a municipality said where it lies [PL9]: nobody has said. */
function withBounds({ plan }: { plan: SecondPlan }): PlanAdopted['data'] {
  return { plan: { ...plan, municipality: { ...plan.municipality, bounds: null } } };
}
