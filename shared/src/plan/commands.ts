import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { nothing } from '../core/field-schemas.ts';
import { PLAN_EVENT_VERSIONS } from './events.ts';
import { planSchema } from './plan-schema.ts';

/** The whole plan at once; ongoing incidents keep the version they were opened under. */
const adoptPlan = defineCommand({
  type: 'AdoptPlan',
  on: 'plan',
  permission: 'plan.write',
  schema: { data: z.object({ plan: planSchema }).strict(), content: nothing },
  decide: (_sight, command) => ({
    ok: true,
    events: [
      {
        type: 'PlanAdopted',
        version: PLAN_EVENT_VERSIONS.PlanAdopted,
        data: { plan: command.data.plan },
        content: null,
      },
    ],
  }),
});

export const PLAN_COMMANDS = [adoptPlan] as const;
