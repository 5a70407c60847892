import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../access/permissions.ts';
import type { Actor } from '../core/actor.ts';
import type { Sight } from '../core/command.ts';
import { KEEPER, NIGHT, PLAN } from '../testing/given.ts';
import { PLAN_COMMANDS } from './commands.ts';
import type { PlanState } from './plan.ts';

const [adoptPlan] = PLAN_COMMANDS;
const inForce: PlanState = { plan: PLAN, version: 7 };

function adopt(before: PlanState | null, from: number | null, why?: string, via: Actor['via'] = 'session') {
  const sight = { stream: 'plan', incident: null, secret: null, plan: before } as Sight;
  const actor: Actor = {
    user: KEEPER.id,
    person: KEEPER.id,
    function: null,
    capacities: [],
    permissions: new Set(PERMISSIONS),
    via,
  };
  const content = why === undefined ? {} : { why };
  const command = { id: KEEPER.id, stream: 'plan', data: { plan: PLAN, from }, content };
  return adoptPlan.decide(sight, command, { actor, now: NIGHT, occurredAt: NIGHT });
}

describe('adopting a plan', () => {
  test('keeps why with it', () => {
    expect(adopt(inForce, 7, 'Ny kommundirektör')).toMatchObject({
      ok: true,
      events: [{ type: 'PlanAdopted', version: 4, data: { plan: PLAN }, content: { why: 'Ny kommundirektör' } }],
    });
  });

  test('of two who edited the same plan the second is told what has been adopted since', () => {
    expect(adopt(inForce, 6, 'x')).toMatchObject({ ok: false, code: 'stale', details: { version: 7 } });
    expect(adopt(null, 6, 'x')).toMatchObject({ ok: false, code: 'stale', details: { version: null } });
  });

  test('in place of another asks why; the first does not, nor what the system does', () => {
    expect(adopt(inForce, 7)).toMatchObject({ ok: false, code: 'reason_required', field: 'content.why' });
    expect(adopt(null, null).ok).toBe(true);
    expect(adopt(inForce, null, undefined, 'system').ok).toBe(true);
  });
});
