import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { paragraph, seq } from '../core/field-schemas.ts';
import { refuse } from '../core/refusal.ts';
import { PLAN_EVENT_VERSIONS } from './events.ts';
import { planSchema } from './plan-schema.ts';

/**
 * The whole plan at once; ongoing incidents keep the version they were registered under. `from` is the version that the
 * new one was made of: if another has been adopted since the answer is `stale`, so that nobody's work is overwritten
 * unseen. Whoever replaces a plan says why: `reason_required`.
 */
const adoptPlan = defineCommand({
  type: 'AdoptPlan',
  on: 'plan',
  permission: 'plan.write',
  schema: {
    data: z.object({ plan: planSchema, from: seq.nullable().default(null) }).strict(),
    content: z.object({ why: paragraph.optional() }).strict(),
  },
  decide: ({ plan: inForce }, { data, content }, { actor }) => {
    if (data.from !== null && data.from !== inForce?.version) {
      return refuse('stale', { field: 'data.from', details: { version: inForce?.version ?? null } });
    }
    if (inForce && actor.via !== 'system' && content.why === undefined) {
      return refuse('reason_required', { field: 'content.why', details: { because: 'plan' } });
    }
    const said = content.why === undefined ? null : { why: content.why };
    const version = PLAN_EVENT_VERSIONS.PlanAdopted;
    return { ok: true, events: [{ type: 'PlanAdopted', version, data: { plan: data.plan }, content: said }] };
  },
});

export const PLAN_COMMANDS = [adoptPlan] as const;
