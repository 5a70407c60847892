import type { PlanAdopted } from './events.ts';
import type { Level, Municipality, Plan } from './plan.ts';

type SecondLevel = Omit<Level, 'callList'>;
type SecondPlan = Omit<Plan, 'municipality' | 'levels'> & {
  municipality: Omit<Municipality, 'bounds'>;
  levels: SecondLevel[];
};
type FirstPlan = Omit<SecondPlan, 'trays' | 'levels' | 'departments'> & { levels: Omit<SecondLevel, 'cards'>[] };

export const PLAN_LIFTS = { PlanAdopted: [withCardsAndTrays, withBoundsAndCallLists] };

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

/** Plans adopted before a municipality said where it lies [PL9] and whom to ring [LA10]: nobody has said, nobody is rung. */
function withBoundsAndCallLists({ plan }: { plan: SecondPlan }): PlanAdopted['data'] {
  return {
    plan: {
      ...plan,
      municipality: { ...plan.municipality, bounds: null },
      levels: plan.levels.map((level) => ({ ...level, callList: [] })),
    },
  };
}
