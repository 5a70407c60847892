import { describe, expect, test } from 'vitest';
import { PERMISSIONS, type Permission } from '../access/permissions.ts';
import type { Actor } from '../core/actor.ts';
import type { Sight } from '../core/command.ts';
import { KEEPER, NIGHT, PLAN } from '../testing/given.ts';
import { PLAN_COMMANDS } from './commands.ts';
import type { Plan, PlanState } from './plan.ts';

const [adoptPlan] = PLAN_COMMANDS;
const inForce: PlanState = { plan: PLAN, version: 7 };

interface By {
  via?: Actor['via'];
  permissions?: readonly Permission[];
  plan?: Plan;
}

function adopt(before: PlanState | null, from: number | null, why?: string, by: By = {}) {
  const { via = 'session', permissions = PERMISSIONS, plan = PLAN } = by;
  const sight = { stream: 'plan', incident: null, secret: null, plan: before } as Sight;
  const actor: Actor = {
    user: KEEPER.id,
    person: KEEPER.id,
    function: null,
    capacities: [],
    permissions: new Set(permissions),
    via,
  };
  const content = why === undefined ? {} : { why };
  const command = { id: KEEPER.id, stream: 'plan', data: { plan, from }, content };
  return adoptPlan.decide(sight, command, { actor, now: NIGHT, occurredAt: NIGHT });
}

describe('adopting a plan', () => {
  test('keeps why with it', () => {
    expect(adopt(inForce, 7, 'Ny kommundirektör')).toMatchObject({
      ok: true,
      events: [{ type: 'PlanAdopted', version: 5, data: { plan: PLAN }, content: { why: 'Ny kommundirektör' } }],
    });
  });

  test('of two who edited the same plan the second is told what has been adopted since', () => {
    expect(adopt(inForce, 6, 'x')).toMatchObject({ ok: false, code: 'stale', details: { version: 7 } });
    expect(adopt(null, 6, 'x')).toMatchObject({ ok: false, code: 'stale', details: { version: null } });
  });

  test('in place of another asks why; the first does not, nor what the system does', () => {
    expect(adopt(inForce, 7)).toMatchObject({ ok: false, code: 'reason_required', field: 'content.why' });
    expect(adopt(null, null).ok).toBe(true);
    expect(adopt(inForce, null, undefined, { via: 'system' }).ok).toBe(true);
  });

  test('[SE1] nobody gives oneself permissions by it: what roles permit is for whoever manages accounts to change', () => {
    const [first, ...others] = PLAN.roles;
    if (!first) throw new Error('no roles');
    const wider = { ...PLAN, roles: [...others, { ...first, permissions: [...PERMISSIONS] }] };
    const writer = ['plan.read', 'plan.write'] as const;
    const answer = adopt(inForce, 7, 'x', { permissions: writer, plan: wider });
    expect(answer).toMatchObject({ ok: false, code: 'forbidden', field: 'data.plan.roles' });
    expect(adopt(inForce, 7, 'x', { permissions: [...writer, 'accounts.manage'], plan: wider }).ok).toBe(true);
    const renamed = { ...PLAN, roles: [...others, { ...first, name: 'Ett annat namn' }] };
    expect(adopt(inForce, 7, 'x', { permissions: writer, plan: renamed }).ok).toBe(true);
  });
});
