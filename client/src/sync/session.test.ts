import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDevice } from './device-store.ts';
import { sharedTabs } from './testing/fake-client.ts';
import { clearTextOn, createWorld, itemsOf, linesOf, OPEN, SECRET, type World, write } from './testing/world.ts';

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
    await client.sync.session.signIn({ username: 'anna', password: 'hemligt' });
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
    await client.sync.session.signIn({ username: 'anna', password: 'hemligt' });
    await world.pass(2_000);
    expect(linesOf(client)).toEqual(['under tiden', 'syns än', '–']);
    expect(itemsOf(client)).toEqual([]);
  });

  it('that expired in the middle of a command keeps the command', async () => {
    const client = await world.client();
    world.server.end('anna', 'expired');
    write(client, 'mitt i');
    await world.pass(1_000);
    expect(sessionOf(client).status).toBe('expired');
    expect(itemsOf(client)).toMatchObject([{ state: 'queued' }]);
    await client.sync.session.signIn({ username: 'anna', password: 'hemligt' });
    await world.pass(2_000);
    expect(world.server.streams.get(OPEN)).toHaveLength(2);
  });

  it('[P22] that is revoked wipes what was read and drafted, and keeps what is unsent for its owner', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    client.sync.drafts.write(`${OPEN}#composer`, 'halvskrivet');
    world.server.refuseNext = ['forbidden'];
    write(client, 'nekad');
    await world.pass(2_000);
    world.server.revoke('anna', { what: 'session' });
    await world.pass();
    expect(sessionOf(client)).toEqual({ status: 'signed_out', because: 'revoked', dropped: 0, isTold: true });
    expect(client.sync.store.getState().streams[OPEN]?.state ?? null).toBeNull();
    expect(itemsOf(client)).toEqual([]);
    for (const table of ['pictures', 'drafts', 'readings'] as const) {
      expect(await client.device.keys(table)).toEqual([]);
    }
    expect(await client.device.keys('outbox')).toHaveLength(1);
  });

  it('[P22] says how much memory alone held when it was revoked', async () => {
    const client = await world.client({ cipher: null });
    client.cut();
    const mark = { provision: null, authority: null };
    client.sync.dispatch('WriteSecretLine', SECRET, { kind: 'handelse', mark }, { text: 'hemlig' });
    await world.pass();
    world.server.end('anna', 'session');
    client.restore();
    await world.pass(2_000);
    expect(sessionOf(client)).toEqual({ status: 'signed_out', because: 'revoked', dropped: 1, isTold: true });
  });

  it.each([
    ['was ended by somebody', 'session' as const, { status: 'signed_out', because: 'revoked' }],
    ['was forgotten, nobody knows why', null, { status: 'signed_out', because: 'revoked' }],
    ['ran out', 'expired' as const, { status: 'expired' }],
  ])('[P22] that %s while an open board had no contact', async (_, why, expected) => {
    const client = await world.client();
    client.sync.open(OPEN);
    world.server.line(OPEN, 'läst');
    await world.pass(2_000);
    client.sync.drafts.write(`${OPEN}#composer`, 'halvskrivet');
    client.cut();
    write(client, 'skrivet utan nät');
    await world.pass(1_000);
    if (why) world.server.end('anna', why);
    else world.server.sessions.delete('anna');
    client.restore();
    await world.pass(5_000);
    expect(sessionOf(client)).toMatchObject(expected);
    const isKept = why === 'expired';
    expect(linesOf(client)).toEqual(isKept ? ['läst', '–'] : []);
    expect(await client.device.keys('pictures')).toHaveLength(isKept ? 1 : 0);
    expect(await client.device.keys('drafts')).toHaveLength(why === 'session' ? 0 : 1);
    expect(await client.device.keys('outbox')).toHaveLength(1);
    expect(world.server.received).toEqual([]);
    await client.sync.session.signIn({ username: 'anna', password: 'hemligt' });
    await world.pass(5_000);
    expect(linesOf(client)).toEqual(['skrivet utan nät', 'läst', '–']);
  });

  it('is not begun anew by an answer that comes after the sign-out', async () => {
    const client = await world.client();
    world.server.changeAccess('anna', ['log.write'], []);
    await client.sync.session.signOut();
    await world.pass(5_000);
    expect(sessionOf(client)).toMatchObject({ status: 'signed_out', because: 'self' });
  });

  it('[P22] has its permissions follow the roles while the screen is open, and after a time without contact', async () => {
    const client = await world.client();
    const permissions = () => (sessionOf(client) as { reading: { permissions: string[] } }).reading.permissions;
    world.server.changeAccess('anna', ['log.write'], []);
    await world.pass();
    expect(permissions()).toEqual(['log.write']);
    client.cut();
    world.server.changeAccess('anna', [], []);
    client.restore();
    await world.pass(2_000);
    expect(permissions()).toEqual([]);
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
    expect(client.sync.session.unsent()).toEqual({ staying: 2, lost: 0 });
    await client.sync.session.signOut();
    await world.pass();
    expect(sessionOf(client)).toEqual({ status: 'signed_out', because: 'self', dropped: 0, isTold: true });
    expect(world.server.sessions.size).toBe(0);
    expect(itemsOf(client)).toEqual([]);
    for (const table of ['pictures', 'drafts', 'readings'] as const)
      expect(await client.device.keys(table)).toEqual([]);
    expect(await client.device.keys('outbox')).toHaveLength(2);
    expect(clearTextOn(await client.device.all('outbox'))).not.toContain('hemlig');
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

  it('[SE2] that is ended without contact says that the server does not know, until it does', async () => {
    const client = await world.client();
    client.cut();
    await client.sync.session.signOut();
    expect(sessionOf(client)).toMatchObject({ status: 'signed_out', isTold: false });
    client.restore();
    await world.pass(3_000);
    expect(world.server.sessions.size).toBe(0);
    expect(sessionOf(client)).toMatchObject({ status: 'signed_out', isTold: true });
  });

  it('[SE2] that is ended without contact on a shared computer is ended for whoever opens the page next', async () => {
    const device = memoryDevice('device');
    const client = await world.client({ device, isSignedOut: true });
    await client.sync.session.signIn({ username: 'anna', password: 'hemligt' }, { sharedDevice: true });
    await world.pass();
    client.cut();
    await client.sync.session.signOut();
    client.leavePage();
    expect(world.server.sessions.size).toBe(1);
    const next = await world.client({ device });
    expect(sessionOf(next).status).toBe('signed_out');
    expect(world.server.sessions.size).toBe(0);
  });

  it('[SE2] that is ended without contact does not outlive a log-in that fails', async () => {
    const device = memoryDevice('device');
    const client = await world.client({ device });
    client.cut();
    await client.sync.session.signOut();
    expect(await client.sync.session.signIn({ username: 'bo', password: 'hemligt' })).toMatchObject({
      code: 'no_contact',
    });
    expect(await device.keys('readings')).toEqual(['signing-out']);
    client.restore();
    world.server.logInFails = true;
    expect(await client.sync.session.signIn({ username: 'bo', password: 'gissning' })).toMatchObject({ ok: false });
    expect(world.server.sessions.size).toBe(0);
  });

  it('[SE2] that is ended in one tab is ended at the server by another, when the first is closed', async () => {
    const device = memoryDevice('device');
    const tabs = sharedTabs();
    const one = await world.client({ device, tabs });
    const two = await world.client({ device, tabs });
    one.cut();
    two.cut();
    await one.sync.session.signOut();
    await world.pass();
    one.leavePage();
    expect(world.server.sessions.size).toBe(1);
    two.restore();
    await world.pass(3_000);
    expect(world.server.sessions.size).toBe(0);
  });

  it('[SE2] is not taken for ended when the server answers that it cannot', async () => {
    const device = memoryDevice('device');
    const client = await world.client({ device });
    world.server.endingFails = true;
    await client.sync.session.signOut();
    expect(sessionOf(client)).toMatchObject({ isTold: false });
    world.server.endingFails = false;
    await world.pass(3_000);
    expect(world.server.sessions.size).toBe(0);
    expect(await device.keys('readings')).toEqual([]);
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

  it('that another person begins over an expired one shows and sends nothing of hers, and loses nothing', async () => {
    const device = memoryDevice('device');
    const cookie = { user: 'anna' };
    const client = await world.client({ device, cookie });
    client.sync.open(OPEN);
    client.sync.drafts.write(`${OPEN}#composer`, 'annas');
    await world.pass(2_000);
    world.server.revoke('anna', { what: 'expired' });
    write(client, 'annas rad');
    await world.pass();
    await client.sync.session.signIn({ username: 'bo', password: 'hemligt' });
    await world.pass(10_000);
    expect(world.server.received).toEqual([]);
    expect(client.sync.store.getState().outbox).toMatchObject({ items: [], others: 1 });
    expect(await client.sync.drafts.read(`${OPEN}#composer`)).toBeUndefined();
    await client.sync.session.signOut();
    await client.sync.session.signIn({ username: 'anna', password: 'hemligt' });
    await world.pass(2_000);
    expect(world.server.received.map(({ user }) => user)).toEqual(['anna']);
    expect(await client.sync.drafts.read(`${OPEN}#composer`)).toBe('annas');
  });

  it('that begins in one tab holds back what another would send under it', async () => {
    const device = memoryDevice('device');
    const tabs = sharedTabs();
    const cookie = { user: 'anna' };
    const one = await world.client({ device, tabs, cookie });
    const two = await world.client({ device, tabs, cookie });
    world.server.refuseNext = ['not_stored'];
    write(one, 'annas');
    await world.pass(10);
    world.server.logInTakes = 3_000;
    const signingIn = two.sync.session.signIn({ username: 'bo', password: 'hemligt' });
    await world.pass(10_000);
    await signingIn;
    expect(world.server.received.filter(({ user }) => user === 'bo')).toEqual([]);
    expect(sessionOf(one)).toMatchObject({ status: 'signed_in', reading: { user: { id: 'bo' } } });
  });

  it('on a shared computer writes nothing down but what is unsent, and that encrypted', async () => {
    const device = memoryDevice('device');
    const client = await world.client({ device, isSignedOut: true });
    await client.sync.session.signIn({ username: 'anna', password: 'hemligt' }, { sharedDevice: true });
    client.sync.open(OPEN);
    client.sync.drafts.write(`${OPEN}#composer`, 'KANARIE');
    world.server.refuseNext = ['forbidden'];
    write(client, 'KANARIE');
    await world.pass(5_000);
    expect(client.sync.store.getState().outbox.storage).toBe('device');
    expect(client.sync.session.unsent()).toEqual({ staying: 1, lost: 0 });
    client.leavePage();
    await world.pass();
    for (const table of ['pictures', 'drafts'] as const) expect(await device.keys(table)).toEqual([]);
    expect(await device.keys('readings')).toEqual(['shared-device']);
    expect(clearTextOn(await device.all('outbox'))).not.toContain('KANARIE');
    const cookie = { user: 'bo' };
    const bo = await world.client({ device, user: 'bo', cookie });
    expect(bo.sync.store.getState().outbox).toMatchObject({ items: [], others: 1 });
    await bo.sync.session.signIn({ username: 'anna', password: 'hemligt' }, { sharedDevice: true });
    await world.pass(2_000);
    expect(itemsOf(bo)).toMatchObject([{ state: 'refused', content: { text: 'KANARIE' }, kept: 'device' }]);
  });

  it('on a shared computer whose browser cannot encrypt keeps all in memory, and says so', async () => {
    const client = await world.client({ isSignedOut: true, cipher: null });
    await client.sync.session.signIn({ username: 'anna', password: 'hemligt' }, { sharedDevice: true });
    world.server.refuseNext = ['forbidden'];
    write(client, 'nekad');
    await world.pass(2_000);
    expect(client.sync.store.getState().outbox.storage).toBe('memory');
    expect(client.sync.session.unsent()).toEqual({ staying: 0, lost: 1 });
    expect(await client.device.keys('outbox')).toEqual([]);
  });
});
