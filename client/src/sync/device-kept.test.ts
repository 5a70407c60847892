import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDevice, TABLES } from './device-store.ts';
import { createWorld, itemsOf, linesOf, OPEN, SECRET, type World, write } from './testing/world.ts';

describe('what a device keeps', () => {
  let world: World;
  beforeEach(() => {
    world = createWorld();
  });
  afterEach(() => vi.useRealTimers());
  const keysOn = async (device: ReturnType<typeof memoryDevice>) =>
    Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await device.keys(table)])));
  const NOTHING = { outbox: [], drafts: [], pictures: [], readings: [] };

  it('is the picture, read and written in without contact by whoever was signed in', async () => {
    const device = memoryDevice('device');
    const before = await world.client({ device });
    before.sync.open(OPEN);
    world.server.line(OPEN, 'läst');
    await world.pass(2_000);
    before.leavePage();

    const after = await world.client({ device, isCut: true });
    after.sync.open(OPEN);
    await world.pass();
    expect(after.sync.store.getState().session).toMatchObject({ status: 'signed_in', confirmed: false });
    expect(after.sync.store.getState().streams[OPEN]).toMatchObject({ status: 'stale', asOf: expect.any(Number) });
    write(after, 'skriven utan nät');
    await world.pass();
    after.restore();
    await world.pass(2_000);
    expect(linesOf(after)).toEqual(['skriven utan nät', 'läst', '–']);
  });

  it('is told in numbers', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    client.sync.open('plan');
    await world.pass(2_000);
    expect(await client.sync.device.kept()).toEqual({ isShared: false, storage: 'device', pictures: 1 });
  });

  it('is cleared of everybody’s, and the server told of the sign-out', async () => {
    const device = memoryDevice('device');
    await device.put('outbox', 'bos', { id: 'bos', user: 'bo', order: 1 });
    await device.put('drafts', 'bo|x', { user: 'bo', key: 'x', value: 'bos' });
    const client = await world.client({ device });
    client.sync.open(OPEN);
    client.sync.drafts.write(`${OPEN}#composer`, 'halvskrivet');
    world.server.refuseNext = ['forbidden'];
    write(client, 'nekad');
    await world.pass(2_000);
    await client.sync.device.clear();
    await world.pass();
    expect(await keysOn(device)).toEqual(NOTHING);
    expect(itemsOf(client)).toEqual([]);
    expect(world.server.sessions.size).toBe(0);
  });

  it('is cleared without contact, and the sign-out told at the next start', async () => {
    const device = memoryDevice('device');
    const client = await world.client({ device });
    client.sync.open(OPEN);
    await world.pass(2_000);
    client.cut();
    await client.sync.device.clear();
    expect(await keysOn(device)).toEqual({ ...NOTHING, readings: ['signing-out'] });
    client.leavePage();
    await world.client({ device });
    expect(world.server.sessions.size).toBe(0);
    expect(await keysOn(device)).toEqual(NOTHING);
  });

  it('is nothing of what was read or drafted, where the browser was closed in the middle of a sign-out', async () => {
    const device = memoryDevice('device');
    await device.put('drafts', 'bo|x', { user: 'bo', key: 'x', value: 'bos' });
    const client = await world.client({ device });
    client.sync.open(OPEN);
    client.sync.drafts.write(`${OPEN}#composer`, 'halvskrivet');
    await world.pass(2_000);
    client.leavePage();
    await world.pass();
    expect(await device.keys('pictures')).toEqual([OPEN]);
    expect(await device.keys('drafts')).toHaveLength(2);
    await device.put('readings', 'signing-out', 'anna');

    const again = await world.client({ device, isCut: true });
    expect(again.sync.store.getState().session).toMatchObject({ status: 'signed_out', because: 'self' });
    expect(await keysOn(device)).toEqual({ ...NOTHING, drafts: ['bo|x'], readings: ['signing-out'] });
  });

  it('is nothing of what another has read, once the computer is said to be shared', async () => {
    const device = memoryDevice('device');
    const cookie = { user: 'anna' };
    const client = await world.client({ device, cookie });
    client.sync.open(OPEN);
    await world.pass(2_000);
    world.server.revoke('anna', { what: 'expired' });
    await world.pass();
    expect(await device.keys('pictures')).toEqual([OPEN]);
    await client.sync.session.signIn({ username: 'bo', password: 'hemligt' }, { sharedDevice: true });
    await world.pass(2_000);
    expect(await keysOn(device)).toEqual({ ...NOTHING, readings: ['shared-device'] });
    expect(await client.sync.device.kept()).toEqual({ isShared: true, storage: 'device', pictures: 0 });
  });
});

describe('before a reload', () => {
  let world: World;
  beforeEach(() => {
    world = createWorld();
  });
  afterEach(() => vi.useRealTimers());
  const mark = { provision: null, authority: null };

  it('all that can be kept is, without waiting for a pause', async () => {
    const client = await world.client();
    client.cut();
    client.sync.drafts.write(`${OPEN}#composer`, 'halvskrivet');
    write(client, 'osänd');
    client.sync.dispatch('WriteSecretLine', SECRET, { kind: 'handelse', mark }, { text: 'hemlig' });
    expect(await client.sync.settle()).toEqual({ lines: 0, drafts: 0 });
    expect(await client.device.keys('drafts')).toHaveLength(1);
    expect(await client.device.keys('outbox')).toHaveLength(2);
  });

  it('what memory alone holds is told: what is secret without a key, and drafts on a shared computer', async () => {
    const client = await world.client({ cipher: null });
    client.cut();
    client.sync.drafts.write(`${SECRET}#composer`, 'hemligt utkast');
    client.sync.dispatch('WriteSecretLine', SECRET, { kind: 'handelse', mark }, { text: 'hemlig' });
    expect(await client.sync.settle()).toEqual({ lines: 1, drafts: 1 });

    const shared = await world.client({ user: 'bo', isSignedOut: true });
    await shared.sync.session.signIn({ username: 'bo', password: 'hemligt' }, { sharedDevice: true });
    shared.sync.drafts.write(`${OPEN}#composer`, 'halvskrivet');
    expect(await shared.sync.settle()).toEqual({ lines: 0, drafts: 1 });
  });
});
