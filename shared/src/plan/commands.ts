import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { paragraph, seq } from '../core/field-schemas.ts';
import { refuse } from '../core/refusal.ts';
import { PLAN_EVENT_VERSIONS } from './events.ts';
import type { Plan } from './plan.ts';
import { planSchema } from './plan-schema.ts';

/**
 * The whole plan at once; ongoing incidents keep the version they were registered under. `from` is the version that the
 * new one was made of: if another has been adopted since the answer is `stale`, so that nobody's work is overwritten
 * unseen. Whoever replaces a plan says why: `reason_required`. What roles permit is changed by whoever manages accounts
 * alone, `forbidden` to everybody else: who may write the plan could otherwise give oneself every permission in it [SE1].
 * Nor may a plan take away the last who can let anyone in: `invalid`, `last_administrator` [SE2]. Where there is nobody
 * already, it is what helps.
 */
const adoptPlan = defineCommand({
  ...accessOf('AdoptPlan'),
  schema: {
    data: z.object({ plan: planSchema, from: seq.nullable().default(null) }).strict(),
    content: z.object({ why: paragraph.optional() }).strict(),
  },
  decide: ({ plan: inForce, isManaged }, { data, content }, { actor }) => {
    if (data.from !== null && data.from !== inForce?.version) {
      return refuse('stale', { field: 'data.from', details: { version: inForce?.version ?? null } });
    }
    if (inForce && actor.via !== 'system' && content.why === undefined) {
      return refuse('reason_required', { field: 'content.why', details: { because: 'plan' } });
    }
    const isMoved = inForce !== null && actor.via !== 'system' && permits(inForce.plan) !== permits(data.plan);
    if (isMoved && !actor.permissions.has('accounts.manage')) return refuse('forbidden', { field: 'data.plan.roles' });
    if (isMoved && isManaged?.(inForce.plan) && !isManaged(data.plan)) {
      return refuse('invalid', { field: 'data.plan.roles', details: { why: 'last_administrator' } });
    }
    const said = content.why === undefined ? null : { why: content.why };
    const version = PLAN_EVENT_VERSIONS.PlanAdopted;
    return { ok: true, events: [{ type: 'PlanAdopted', version, data: { plan: data.plan }, content: said }] };
  },
});

/** What each role permits, to be compared: neither their names nor their order. */
function permits({ roles }: Pick<Plan, 'roles'>): string {
  return JSON.stringify(roles.map(({ id, permissions }) => [id, ...permissions.toSorted()].join(' ')).toSorted());
}

export const PLAN_COMMANDS = [adoptPlan] as const;
