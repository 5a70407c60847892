import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoryDevice } from './device-store.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
  for (const name of ['Förr', 'Nu']) {
    const plan = defaultPlan({ name, code: '9999', timeZone: 'Europe/Stockholm' });
    world.server.append('plan', { type: 'PlanAdopted', data: { plan } });
  }
});
afterEach(() => vi.useRealTimers());

type Client = Awaited<ReturnType<World['client']>>;
const names = (client: Client) =>
  Object.values(client.sync.store.getState().plans).map(({ plan, version }) => `${version} ${plan.municipality.name}`);

it('a plan that is no longer in force is read from the history, once', async () => {
  const client = await world.client();
  client.sync.plans.want(1);
  client.sync.plans.want(1);
  await world.pass();
  expect(names(client)).toEqual(['1 Förr']);
});

it('is there without contact on a device that has read it before', async () => {
  const device = memoryDevice('device');
  const before = await world.client({ device });
  before.sync.plans.want(1);
  await world.pass();
  before.leavePage();
  const client = await world.client({ device, isCut: true });
  client.sync.plans.want(1);
  await world.pass();
  expect(names(client)).toEqual(['1 Förr']);
});

it('what could not be read without contact is read when it is back', async () => {
  const client = await world.client();
  client.cut();
  client.sync.plans.want(1);
  await world.pass();
  expect(names(client)).toEqual([]);
  client.restore();
  await world.pass(5_000);
  expect(names(client)).toEqual(['1 Förr']);
});

it('leaves memory and device with whoever signs out', async () => {
  const device = memoryDevice('device');
  const client = await world.client({ device });
  client.sync.plans.want(1);
  await world.pass();
  expect(await device.keys('readings')).toContain('plan/1');
  await client.sync.session.signOut();
  await world.pass();
  expect(names(client)).toEqual([]);
  expect((await device.keys('readings')).filter((key) => key.startsWith('plan/'))).toEqual([]);
});
