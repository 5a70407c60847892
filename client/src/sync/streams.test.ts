import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDevice } from './device-store.ts';
import { createWorld, KRISSTOD, linesOf, OPEN, SECRET, type World } from './testing/world.ts';

describe('a stream on screen', () => {
  let world: World;
  beforeEach(() => {
    world = createWorld();
  });
  afterEach(() => vi.useRealTimers());
  const statusOf = (client: Awaited<ReturnType<World['client']>>, stream = OPEN) =>
    client.sync.store.getState().streams[stream]?.status;

  it('joins by a snapshot and then follows', async () => {
    world.server.line(OPEN, 'före');
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    world.server.line(OPEN, 'efter');
    await world.pass();
    expect(statusOf(client)).toBe('live');
    expect(linesOf(client)).toEqual(['efter', 'före', '–']);
  });

  it('says how old the picture is while there is no contact, and catches up by its cursor', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    client.cut();
    const lostAt = Date.now();
    await world.pass(60_000);
    world.server.line(OPEN, 'missad');
    const { connection, streams } = client.sync.store.getState();
    expect(connection).toMatchObject({ state: 'offline', outdated: false });
    expect(connection.contactAt).toBeLessThanOrEqual(lostAt);
    expect(streams[OPEN]).toMatchObject({ status: 'stale', asOf: connection.contactAt });
    client.restore();
    await world.pass();
    expect(client.sync.store.getState().connection).toMatchObject({ state: 'connected', contactAt: null });
    expect(linesOf(client)).toEqual(['missad', '–']);
  });

  it('never gives up', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    client.cut();
    await world.pass(3_600_000);
    client.restore();
    await world.pass(10_000);
    expect(statusOf(client)).toBe('live');
  });

  it('[P18] repairs a gap by itself', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    for (const socket of world.server.sockets) socket.streams.delete(OPEN);
    world.server.line(OPEN, 'tappad');
    for (const socket of world.server.sockets) socket.streams.add(OPEN);
    world.server.line(OPEN, 'hörd');
    await world.pass();
    expect(linesOf(client)).toEqual(['hörd', 'tappad', '–']);
  });

  it('[P17] takes a snapshot where too much is missing', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    client.cut();
    world.server.catchUpLimit = 5;
    for (let index = 0; index < 20; index += 1) world.server.line(OPEN, `rad ${index}`);
    client.restore();
    await world.pass();
    expect(statusOf(client)).toBe('live');
    expect(linesOf(client)[0]).toBe('rad 19');
  });

  it('[P18] gives way to a restored backup', async () => {
    const client = await world.client();
    for (const text of ['ett', 'två']) world.server.line(OPEN, text);
    client.sync.open(OPEN);
    await world.pass();
    client.cut();
    world.server.streams.set(OPEN, world.server.streams.get(OPEN)?.slice(0, 2) ?? []);
    client.restore();
    await world.pass();
    expect(linesOf(client)).toEqual(['ett', '–']);
  });

  it('[P13] stops showing as current what a newer version has recorded', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    world.server.append(OPEN, { type: 'MoonLanded' });
    await world.pass();
    expect(statusOf(client)).toBe('outdated');
    client.cut();
    client.restore();
    await world.pass();
    expect(statusOf(client)).toBe('outdated');
  });

  it('[P13] [LG10] gives up what is removed after it has become too old, live and after a time without contact', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    const [one, two] = [world.server.line(OPEN, 'ett'), world.server.line(OPEN, 'två')];
    await world.pass(2_000);
    world.server.append(OPEN, { type: 'MoonLanded' });
    await world.pass();
    world.server.redact(OPEN, one.seq);
    await world.pass();
    expect(statusOf(client)).toBe('outdated');
    expect(linesOf(client)).toEqual(['två', '–', '–']);
    expect(JSON.stringify(await client.device.all('pictures'))).not.toContain('ett');
    client.cut();
    world.server.redact(OPEN, two.seq);
    client.restore();
    await world.pass(2_000);
    expect(statusOf(client)).toBe('outdated');
    expect(linesOf(client)).toEqual(['–', '–', '–']);
    expect(JSON.stringify(await client.device.all('pictures'))).not.toContain('två');
  });

  it('[P13] [LG10] keeps nothing where it cannot tell what was removed', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    world.server.line(OPEN, 'ett');
    await world.pass(2_000);
    world.server.append(OPEN, { type: 'ContentRedacted', version: 2 });
    await world.pass();
    expect(client.sync.store.getState().streams[OPEN]).toMatchObject({ status: 'outdated', state: null, lines: [] });
    expect(await client.device.all('pictures')).toEqual([]);
  });

  it('[P22] opens by itself when the right to read it is given back', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    world.server.changeAccess('anna', [], [OPEN]);
    await world.pass();
    expect(statusOf(client)).toBe('forbidden');
    world.server.changeAccess('anna', ['incident.read'], []);
    await world.pass();
    expect(statusOf(client)).toBe('live');
    expect(linesOf(client)).toEqual(['–']);
  });

  it('[P22] opens by itself also where the answers that told of it were lost', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    world.server.changeAccess('anna', [], [OPEN]);
    await world.pass();
    client.loseAnswers = true;
    world.server.changeAccess('anna', ['incident.read'], []);
    await world.pass(1_000);
    client.loseAnswers = false;
    await world.pass(5_000);
    expect(statusOf(client)).toBe('live');
  });

  it('shows the last picture after a reload without network, with its age', async () => {
    const device = memoryDevice('device');
    const first = await world.client({ device });
    first.sync.open(OPEN);
    world.server.line(OPEN, 'sparad');
    await world.pass();
    first.leavePage();
    await world.pass(600_000);
    const second = await world.client({ device, isCut: true });
    second.sync.open(OPEN);
    await world.pass();
    expect(second.sync.store.getState().session).toMatchObject({ status: 'signed_in', confirmed: false });
    expect(statusOf(second)).toBe('stale');
    expect(linesOf(second)).toEqual(['sparad', '–']);
    expect(Date.now() - (second.sync.store.getState().streams[OPEN]?.asOf ?? 0)).toBeGreaterThan(590_000);
  });

  it('[LG10] erases removed content from the picture on disk at once', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    const { seq } = world.server.line(OPEN, 'ska bort');
    await world.pass(2_000);
    expect(JSON.stringify(await client.device.all('pictures'))).toContain('ska bort');
    world.server.redact(OPEN, seq);
    await world.pass(1);
    expect(JSON.stringify(await client.device.all('pictures'))).not.toContain('ska bort');
  });

  it('[LG10] erases it also from the picture of a stream that is not open, at the next contact', async () => {
    const device = memoryDevice('device');
    const { seq } = world.server.line(OPEN, 'ska bort');
    const first = await world.client({ device });
    first.sync.open(OPEN);
    await world.pass(2_000);
    first.leavePage();
    world.server.redact(OPEN, seq);
    const again = await world.client({ device });
    expect(JSON.stringify(await device.all('pictures'))).toContain(OPEN);
    expect(JSON.stringify(await device.all('pictures'))).not.toContain('ska bort');
    again.leavePage();
    world.server.denied.add(OPEN);
    await world.client({ device });
    expect(await device.all('pictures')).toEqual([]);
  });

  it('[SE3] keeps nothing of a secret stream on the device', async () => {
    const client = await world.client();
    const data = { kind: 'handelse', important: false, about: null, mark: { provision: null, authority: null } };
    world.server.append(SECRET, {
      type: 'SecretLineWritten',
      data: { ...data, openLine: null },
      content: { text: 'KANARIE' },
    });
    client.sync.open(SECRET);
    await world.pass(5_000);
    expect(linesOf(client, SECRET)).toEqual(['KANARIE']);
    client.leavePage();
    await world.pass();
    for (const table of ['pictures', 'readings', 'drafts', 'outbox'] as const) {
      expect(JSON.stringify(await client.device.all(table))).not.toContain('KANARIE');
    }
  });

  it('[KR8] keeps nothing of krisstöd on the device', async () => {
    const client = await world.client();
    world.server.append(KRISSTOD, {
      type: 'KrisstodPrepared',
      data: { effort: 1, leader: null },
      content: { contacted: 'KANARIE', leaderName: 'KANARIE' },
    });
    client.sync.open(KRISSTOD);
    await world.pass(5_000);
    expect(client.sync.store.getState().streams[KRISSTOD]?.state).toMatchObject({ words: { contacted: 'KANARIE' } });
    client.leavePage();
    await world.pass();
    for (const table of ['pictures', 'readings', 'drafts', 'outbox'] as const) {
      expect(JSON.stringify(await client.device.all(table))).not.toContain('KANARIE');
    }
  });

  it('[P22] purges a stream that was revoked, and what it had drafted', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    client.sync.drafts.write(`${OPEN}#composer`, 'utkast');
    world.server.line(OPEN, 'läst');
    await world.pass(2_000);
    world.server.revoke('anna', { what: 'stream', stream: OPEN });
    await world.pass();
    expect(client.sync.store.getState().streams[OPEN]).toMatchObject({ status: 'forbidden', state: null, lines: [] });
    expect(await client.device.all('pictures')).toEqual([]);
    expect(await client.device.all('drafts')).toEqual([]);
  });

  it('shows all that comes within a frame at once', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    let changes = 0;
    client.sync.store.subscribe(() => {
      changes += 1;
    });
    for (let index = 0; index < 20; index += 1) world.server.line(OPEN, `rad ${index}`);
    await world.pass(16);
    expect(changes).toBe(1);
  });

  it('keeps a log by pages current, and its total exact [P28]', async () => {
    for (let index = 0; index < 450; index += 1)
      world.server.line(OPEN, `rad ${index}`, Date.now() - 1_000_000 + index);
    const client = await world.client();
    const log = client.sync.log(OPEN, 'occurred');
    const close = log.open();
    await world.pass();
    const { seq } = world.server.line(OPEN, 'ny');
    await world.pass();
    expect(log.getState()).toMatchObject({ total: 452, hasOlder: true });
    await log.loadOlder();
    await log.loadOlder();
    await world.pass();
    expect(log.getState().hasOlder).toBe(false);
    expect(log.getState().lines).toHaveLength(452);
    expect(new Set(log.getState().lines.map((line) => line.seq)).size).toBe(452);
    world.server.redact(OPEN, seq);
    await world.pass();
    expect(log.getState().lines.find((line) => line.seq === seq)?.content).toBeNull();
    world.server.revoke('anna', { what: 'stream', stream: OPEN });
    await world.pass();
    expect(log.getState().lines).toEqual([]);
    close();
  });
});
