import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { expect, test } from 'vitest';
import { envelope, registration } from '../testing/client.ts';
import { openExecutor } from '../testing/open-executor.ts';
import { PlanVersions } from './plan-versions.ts';

/** The TiB decides a raise, which the plan that the store begins with gives the TiB and the newer one does not. */
function raise(stream: string, person: string) {
  const decision = { decider: { person, capacity: 'tib' } };
  return envelope('RaiseLevel', stream, { from: 1, to: 2, decision }, { decision: { wording: 'Vi samordnar.' } });
}

async function withTwoPlans() {
  const one = await openExecutor();
  const tib = one.actor(['tib'], ['tib']);
  const administrator = one.actor(['administrator']);
  const first = (await one.states.get('plan')).state as PlanState;
  const newer = structuredClone(first.plan);
  newer.mandates.levels['2'] = [{ capacity: 'kommundirektor', until: 'always' }];
  const register = async (stream = incidentStream(randomUUID())) => {
    const ack = await one.send(registration(stream, { person: tib.person, capacity: 'tib' }), tib);
    expect(ack).toMatchObject({ ok: true });
    return stream;
  };
  const adopt = () =>
    one.send(envelope('AdoptPlan', 'plan', { plan: newer }, { why: 'TiB ska inte besluta ensam.' }), administrator);
  return { ...one, tib, register, adopt, first };
}

test('an incident goes on under the plan that it was registered under, a later one under the newer', async () => {
  const { register, adopt, send, tib } = await withTwoPlans();
  const before = await register();
  expect(await adopt()).toMatchObject({ ok: true });
  const after = await register();
  expect(await send(raise(before, tib.person), tib)).toMatchObject({ ok: true });
  expect(await send(raise(after, tib.person), tib)).toMatchObject({ code: 'no_mandate' });
});

test('also where registration, adoption and raise share one turn', async () => {
  const { adopt, send, tib } = await withTwoPlans();
  const [before, after] = [incidentStream(randomUUID()), incidentStream(randomUUID())];
  const decider = { person: tib.person, capacity: 'tib' };
  const acks = await Promise.all([
    send(registration(before, decider), tib),
    adopt(),
    send(registration(after, decider), tib),
    send(raise(before, tib.person), tib),
    send(raise(after, tib.person), tib),
  ]);
  expect(acks.map((ack) => (ack.ok ? 'ok' : ack.code))).toEqual(['ok', 'ok', 'ok', 'ok', 'no_mandate']);
});

test('also after a restart, when the plan is read from the history', async () => {
  const { register, adopt, start, tib } = await withTwoPlans();
  const before = await register();
  await adopt();
  const restarted = start();
  expect(await restarted.send(raise(before, tib.person), tib)).toMatchObject({ ok: true });
});

test('versions are read once, and as many are kept as there may be', async () => {
  const { adopt, store, first } = await withTwoPlans();
  for (let version = 2; version <= 20; version += 1) expect(await adopt()).toMatchObject({ ok: true });
  let readings = 0;
  const plans = new PlanVersions({
    ...store,
    readAt: (stream, seqs) => {
      readings += 1;
      return store.readAt(stream, seqs);
    },
  });
  expect(await plans.get(1)).toEqual(first);
  expect(await plans.get(1)).toEqual(first);
  expect(readings).toBe(1);
  for (let version = 2; version <= 17; version += 1) expect((await plans.get(version))?.version).toBe(version);
  await plans.get(1);
  expect(readings).toBe(18);
  expect(await plans.get(99)).toBeNull();
});
