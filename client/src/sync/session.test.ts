import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDevice } from './device-store.ts';
import { sharedTabs } from './testing/fake-client.ts';
import { createWorld, itemsOf, linesOf, OPEN, SECRET, type World, write } from './testing/world.ts';

describe('a session', () => {
  let world: World;
  beforeEach(() => {
    world = createWorld();
  });
  afterEach(() => vi.useRealTimers());
  const sessionOf = (client: Awaited<ReturnType<World['client']>>) => client.sync.store.getState().session;

  it('is asked for where nobody is signed in, and begins with a log-in', async () => {
    const client = await world.client({ isSignedOut: true });
    expect(sessionOf(client)).toMatchObject({ status: 'signed_out', because: 'never' });
    await client.sync.session.signIn('anna', 'hemligt');
    await world.pass();
    expect(sessionOf(client)).toMatchObject({ status: 'signed_in', confirmed: true });
    expect(client.sync.store.getState().connection.state).toBe('connected');
  });

  it('[P22] that expires keeps the picture, drafts and outbox, and goes on after log-in', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    world.server.line(OPEN, 'syns än');
    client.sync.drafts.write(`${OPEN}#composer`, 'halvskrivet');
    await world.pass(1_000);
    world.server.revoke('anna', { what: 'expired' });
    await world.pass();
    expect(sessionOf(client).status).toBe('expired');
    expect(client.sync.store.getState().streams[OPEN]?.status).toBe('stale');
    expect(linesOf(client)).toEqual(['syns än', '–']);
    write(client, 'under tiden');
    await world.pass(60_000);
    expect(world.server.received).toEqual([]);
    expect(await client.sync.drafts.read(`${OPEN}#composer`)).toBe('halvskrivet');
    await client.sync.session.signIn('anna', 'hemligt');
    await world.pass(2_000);
    expect(linesOf(client)).toEqual(['under tiden', 'syns än', '–']);
    expect(itemsOf(client)).toEqual([]);
  });

  it('that expired in the middle of a command keeps the command', async () => {
    const client = await world.client();
    world.server.sessions.delete('anna');
    write(client, 'mitt i');
    await world.pass(1_000);
    expect(sessionOf(client).status).toBe('expired');
    expect(itemsOf(client)).toMatchObject([{ state: 'queued' }]);
    await client.sync.session.signIn('anna', 'hemligt');
    await world.pass(2_000);
    expect(world.server.streams.get(OPEN)).toHaveLength(2);
  });

  it('[P22] that is revoked purges everything and says what went with it', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    client.sync.drafts.write(`${OPEN}#composer`, 'halvskrivet');
    world.server.refuseNext = ['forbidden'];
    write(client, 'nekad');
    await world.pass(2_000);
    world.server.revoke('anna', { what: 'session' });
    await world.pass();
    expect(sessionOf(client)).toEqual({ status: 'signed_out', because: 'revoked', dropped: 1 });
    expect(client.sync.store.getState().streams[OPEN]?.state ?? null).toBeNull();
    for (const table of ['pictures', 'drafts', 'outbox', 'readings'] as const) {
      expect(await client.device.keys(table)).toEqual([]);
    }
  });

  it('that is ended by its owner wipes what was read and drafted, and keeps what is unsent for her alone', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    client.sync.drafts.write(`${OPEN}#composer`, 'halvskrivet');
    await world.pass(2_000);
    world.server.refuseNext = ['forbidden'];
    write(client, 'nekad');
    const mark = { provision: null, authority: null };
    world.server.refuseNext.push('forbidden');
    client.sync.dispatch('WriteSecretLine', SECRET, { kind: 'handelse', mark }, { text: 'hemlig' });
    await world.pass();
    expect(client.sync.session.unsent()).toEqual({ staying: 1, lost: 1 });
    await client.sync.session.signOut();
    await world.pass();
    expect(sessionOf(client)).toEqual({ status: 'signed_out', because: 'self', dropped: 0 });
    expect(world.server.sessions.size).toBe(0);
    expect(itemsOf(client)).toEqual([]);
    for (const table of ['pictures', 'drafts', 'readings'] as const)
      expect(await client.device.keys(table)).toEqual([]);
    expect(await client.device.keys('outbox')).toHaveLength(1);
  });

  it('that is ended without contact is ended at the server before anything else', async () => {
    const device = memoryDevice('device');
    const client = await world.client({ device });
    client.cut();
    await client.sync.session.signOut();
    client.leavePage();
    expect(world.server.sessions.size).toBe(1);
    const again = await world.client({ device });
    expect(world.server.sessions.size).toBe(0);
    expect(sessionOf(again).status).toBe('signed_out');
  });

  it('that was ended while the device was away leaves nothing that was read', async () => {
    const device = memoryDevice('device');
    const client = await world.client({ device });
    client.sync.open(OPEN);
    await world.pass(2_000);
    client.leavePage();
    world.server.sessions.delete('anna');
    const again = await world.client({ device, isSignedOut: true });
    expect(sessionOf(again)).toMatchObject({ status: 'signed_out', because: 'revoked' });
    expect(await device.keys('pictures')).toEqual([]);
  });

  it('ends in every tab at once', async () => {
    const device = memoryDevice('device');
    const tabs = sharedTabs();
    const one = await world.client({ device, tabs });
    const two = await world.client({ device, tabs });
    two.sync.open(OPEN);
    await world.pass();
    await one.sync.session.signOut();
    await world.pass();
    expect(sessionOf(two)).toMatchObject({ status: 'signed_out', because: 'self' });
    expect(two.sync.store.getState().streams[OPEN]?.state ?? null).toBeNull();
  });
});
