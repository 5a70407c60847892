import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDevice } from './device-store.ts';
import { mergeLines } from './pending.ts';
import type { FakeClient } from './testing/fake-client.ts';
import { sharedTabs } from './testing/fake-client.ts';
import {
  clearTextOn,
  createWorld,
  itemsOf,
  KRISSTOD,
  linesOf,
  OPEN,
  SECRET,
  type World,
  write,
} from './testing/world.ts';

const SELF = { user: 'anna', person: 'anna', function: null };

describe('the outbox', () => {
  let world: World;
  beforeEach(() => {
    world = createWorld();
  });
  afterEach(() => vi.useRealTimers());
  const textsReceived = () =>
    world.server.received.map(({ envelope, by }) => `${by} ${(envelope.content as { text: string }).text}`);

  it('sends at once by the socket and is gone when the picture shows it', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    const { settled } = write(client, 'hej');
    expect(itemsOf(client)).toMatchObject([{ state: 'queued' }]);
    await world.pass();
    expect(await settled).toEqual({ ok: true, stream: OPEN, seq: 2 });
    expect(textsReceived()).toEqual(['socket hej']);
    expect(linesOf(client)).toEqual(['hej', '–']);
    expect(itemsOf(client)).toEqual([]);
    expect(await client.device.all('outbox')).toEqual([]);
  });

  it('never lets a line flicker: one row, the same key, from the button to the confirmation', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    const seen: string[][] = [];
    const look = () => {
      const { streams, outbox } = client.sync.store.getState();
      seen.push(mergeLines(streams[OPEN]?.lines ?? [], outbox.byStream[OPEN] ?? [], SELF).map((line) => line.key));
    };
    client.sync.store.subscribe(look);
    const { id } = write(client, 'hej');
    look();
    await world.pass(1_000);
    expect(seen.length).toBeGreaterThan(2);
    for (const keys of seen) expect(keys.filter((key) => key === `c:${id}`)).toHaveLength(1);
  });

  it('keeps the order within an incident, secret lines included', async () => {
    const client = await world.client({ isCut: true, device: await signedInDevice() });
    write(client, 'ett');
    client.sync.dispatch(
      'WriteSecretLine',
      SECRET,
      { kind: 'handelse', mark: { provision: null, authority: null } },
      { text: 'två' },
    );
    write(client, 'tre');
    await world.pass(30_000);
    client.restore();
    await world.pass(2_000);
    expect(textsReceived().map((text) => text.split(' ')[1])).toEqual(['ett', 'två', 'tre']);
  });

  it('resends by POST under the same id when the answer was lost, and is stored once', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    client.loseAnswers = true;
    const { settled } = write(client, 'en gång');
    await world.pass(1_000);
    client.loseAnswers = false;
    await world.pass(10_000);
    expect(await settled).toMatchObject({ ok: true, seq: 2 });
    expect(textsReceived()[0]).toBe('socket en gång');
    expect(new Set(world.server.received.map(({ envelope }) => envelope.id)).size).toBe(1);
    expect(linesOf(client)).toEqual(['en gång', '–']);
    expect(itemsOf(client)).toEqual([]);
  });

  it('survives a closed browser', async () => {
    const device = await signedInDevice();
    const first = await world.client({ device, isCut: true });
    for (const text of ['ett', 'två', 'tre']) write(first, text);
    await world.pass();
    first.leavePage();
    const second = await world.client({ device });
    await world.pass(2_000);
    expect(textsReceived()).toEqual(['post ett', 'post två', 'post tre']);
    expect(itemsOf(second)).toEqual([]);
    expect(await device.all('outbox')).toEqual([]);
  });

  it('leaves nothing behind on a disk that was slow, and counts as kept what it has at last', async () => {
    const device = await signedInDevice();
    let isSlow = true;
    const { put } = device;
    device.put = async (table, key, value) => {
      if (table === 'outbox' && isSlow) await new Promise((resolve) => setTimeout(resolve, 5_000));
      await put(table, key, value);
    };
    const client = await world.client({ device });
    client.sync.open(OPEN);
    await world.pass();
    write(client, 'sänd innan disken svarade');
    await world.pass(10_000);
    expect(itemsOf(client)).toEqual([]);
    expect(await device.all('outbox')).toEqual([]);

    client.cut();
    write(client, 'osänd');
    await world.pass(2_000);
    expect(itemsOf(client)).toMatchObject([{ kept: 'memory' }]);
    await world.pass(5_000);
    expect(itemsOf(client)).toMatchObject([{ kept: 'device' }]);
    isSlow = false;
    client.restore();
    await world.pass(10_000);
    expect(itemsOf(client)).toEqual([]);
    expect(await device.all('outbox')).toEqual([]);
  });

  it("is never sent under another session; others' items are counted", async () => {
    const device = await signedInDevice();
    const anna = await world.client({ device, isCut: true });
    write(anna, 'annas');
    await world.pass();
    anna.leavePage();
    await device.delete('readings', 'session');
    const bo = await world.client({ device, user: 'bo' });
    await world.pass(30_000);
    expect(world.server.received).toEqual([]);
    expect(bo.sync.store.getState().outbox).toMatchObject({ items: [], others: 1 });
    bo.leavePage();
    await device.delete('readings', 'session');
    await world.client({ device });
    await world.pass(2_000);
    expect(world.server.received.map(({ user }) => user)).toEqual(['anna']);
  });

  it('keeps what was refused, with its reason, over a reload and until the person chooses', async () => {
    const device = await signedInDevice();
    const client = await world.client({ device });
    world.server.refuseNext = ['forbidden'];
    const { id, settled } = write(client, 'nekad');
    await world.pass();
    expect(await settled).toEqual({ ok: false, code: 'forbidden' });
    client.leavePage();
    const again = await world.client({ device });
    expect(itemsOf(again)).toMatchObject([
      { id, state: 'refused', refusal: { code: 'forbidden' }, content: { text: 'nekad' } },
    ]);
    again.sync.outbox.discard(id);
    await world.pass();
    expect(itemsOf(again)).toEqual([]);
    expect(await device.all('outbox')).toEqual([]);
  });

  it('resends what was refused, edited, under a new id and with the time it was written', async () => {
    const client = await world.client();
    world.server.refuseNext = ['invalid'];
    const first = write(client, 'fel');
    const madeAt = Date.now();
    await world.pass(60_000);
    const again = client.sync.outbox.resend(first.id, { content: { text: 'rätt' } });
    await world.pass();
    expect(again?.id).not.toBe(first.id);
    expect(await again?.settled).toMatchObject({ ok: true });
    expect(world.server.received.at(-1)?.envelope).toMatchObject({ content: { text: 'rätt' }, madeAt });
    expect(itemsOf(client)).toEqual([]);
  });

  it('makes a refused decision a log line with one touch [LG6]', async () => {
    const client = await world.client();
    world.server.refuseNext = ['no_mandate'];
    const decision = { decider: { person: null, capacity: 'tib' } };
    const data = { from: 1, to: 2, decision };
    const refused = client.sync.dispatch('RaiseLevel', OPEN, data, {
      why: 'två förvaltningar',
      decision: { wording: 'Vi höjer' },
    });
    await world.pass();
    await client.sync.outbox.keepAsLine(refused.id)?.settled;
    expect(world.server.received.at(-1)?.envelope).toMatchObject({
      type: 'WriteLine',
      data: { kind: 'beslut' },
      content: { text: 'Vi höjer\ntvå förvaltningar' },
    });
    expect(itemsOf(client)).toEqual([]);
  });

  it.each(['not_stored', 'read_only', 'closing', 'rate_limited'] as const)('waits out %s', async (code) => {
    const client = await world.client();
    world.server.refuseNext = [code];
    const { settled } = write(client, 'envis');
    await world.pass(200);
    expect(itemsOf(client)).toMatchObject([{ state: 'queued', trouble: code }]);
    await world.pass(5_000);
    expect(await settled).toMatchObject({ ok: true });
  });

  it('[P6] refuses here what is too large to send, and keeps it', async () => {
    const client = await world.client();
    const { settled } = write(client, 'å'.repeat(20_000));
    expect(await settled).toEqual({ ok: false, code: 'too_large' });
    await world.pass();
    expect(world.server.received).toEqual([]);
    expect(itemsOf(client)).toMatchObject([{ state: 'refused', refusal: { code: 'too_large' } }]);
  });

  it('[SE3] holds secret items in memory alone where there is no key yet, and says so', async () => {
    const client = await world.client({ isCut: true, device: await signedInDevice() });
    const mark = { provision: null, authority: null };
    client.sync.dispatch('WriteSecretLine', SECRET, { kind: 'handelse', mark }, { text: 'KANARIE' });
    await world.pass(5_000);
    expect(itemsOf(client)).toMatchObject([{ kept: 'memory' }]);
    expect(client.sync.session.unsent()).toEqual({ staying: 0, lost: 1 });
    expect(await client.device.all('outbox')).toEqual([]);
  });

  it('[KR8] holds items for krisstöd in memory alone where there is no key yet', async () => {
    const client = await world.client({ isCut: true, device: await signedInDevice() });
    const content = { contacted: 'KANARIE' };
    client.sync.dispatch('PrepareKrisstod', KRISSTOD, { from: 'none' }, content);
    await world.pass(5_000);
    expect(itemsOf(client)).toMatchObject([{ kept: 'memory' }]);
    expect(await client.device.all('outbox')).toEqual([]);
  });

  it('[SE3] keeps secret items encrypted, and sends them after a closed tab', async () => {
    const device = memoryDevice('device');
    const first = await world.client({ device });
    first.cut();
    const mark = { provision: null, authority: null };
    const { id } = first.sync.dispatch('WriteSecretLine', SECRET, { kind: 'handelse', mark }, { text: 'KANARIE' });
    await world.pass(1_000);
    expect(itemsOf(first)).toMatchObject([{ id, kept: 'device' }]);
    expect(first.sync.session.unsent()).toEqual({ staying: 1, lost: 0 });
    first.leavePage();
    expect(clearTextOn(await device.all('outbox'))).not.toMatch(/KANARIE|secret/);
    expect(clearTextOn(await device.all('readings'))).not.toContain('outboxKey');

    const without = await world.client({ device, isCut: true });
    expect(without.sync.store.getState().outbox).toMatchObject({ items: [], locked: 1 });
    expect(without.sync.session.unsent()).toEqual({ staying: 1, lost: 0 });
    without.leavePage();

    await world.client({ device });
    await world.pass(2_000);
    expect(world.server.received.map(({ envelope }) => envelope.id)).toEqual([id]);
    expect(await device.all('outbox')).toEqual([]);
  });

  it('[SE3] lets nothing pass what is still encrypted, and keeps what was written before the key came', async () => {
    const device = memoryDevice('device');
    const first = await world.client({ device });
    first.cut();
    const mark = { provision: null, authority: null };
    const secretLine = (client: FakeClient, text: string) =>
      client.sync.dispatch('WriteSecretLine', SECRET, { kind: 'handelse', mark }, { text });
    secretLine(first, 'ett');
    await world.pass(1_000);
    first.leavePage();
    const second = await world.client({ device, isCut: true });
    write(second, 'två');
    secretLine(second, 'tre');
    await world.pass(1_000);
    expect(itemsOf(second)).toMatchObject([{ kept: 'device' }, { kept: 'memory' }]);
    world.server.refuseNext = ['not_stored'];
    second.restore();
    await world.pass(200);
    expect(itemsOf(second).map(({ kept }) => kept)).toEqual(['device', 'device', 'device']);
    await world.pass(10_000);
    const texts = textsReceived().map((text) => text.split(' ')[1]);
    expect(texts).toEqual(['ett', 'ett', 'två', 'tre']);
  });

  it("[SE3] cannot read another's encrypted items", async () => {
    const device = memoryDevice('device');
    const anna = await world.client({ device });
    anna.cut();
    const mark = { provision: null, authority: null };
    anna.sync.dispatch('WriteSecretLine', SECRET, { kind: 'handelse', mark }, { text: 'KANARIE' });
    await world.pass(1_000);
    anna.leavePage();
    const [row] = await device.all<{ id: string; user: string; order: number }>('outbox');
    // as a tampering hand would: hers under his name
    if (row) await device.put('outbox', row.id, { ...row, user: 'bo' });
    await device.delete('readings', 'session');
    const bo = await world.client({ device, user: 'bo' });
    await world.pass(5_000);
    expect(world.server.received).toEqual([]);
    expect(bo.sync.store.getState().outbox).toMatchObject({ items: [], locked: 1, others: 0 });
    write(bo, 'bos egen');
    await world.pass(1_000);
    expect(textsReceived()).toEqual(['socket bos egen']);
  });

  it('sends what memory alone holds when another tab has sent what stood before it', async () => {
    const device = await signedInDevice();
    const tabs = sharedTabs();
    const one = await world.client({ device, tabs });
    const two = await world.client({ device, tabs, cipher: null });
    // each tries once, and the one that has the lead a second time: the other has then stopped trying
    world.server.refuseNext = ['not_stored', 'not_stored', 'not_stored'];
    const first = write(one, 'ett');
    await world.pass(10);
    const mark = { provision: null, authority: null };
    const second = two.sync.dispatch('WriteSecretLine', SECRET, { kind: 'handelse', mark }, { text: 'två' });
    await world.pass(10);
    // the lead goes back to the tab that has the open line
    write(one, 'tre');
    await world.pass(5_000);
    expect(await first.settled).toMatchObject({ ok: true });
    expect(await second.settled).toMatchObject({ ok: true });
  });

  it('keeps nothing on the device of what was answered after its owner had signed out', async () => {
    const client = await world.client();
    client.answersTake = 500;
    write(client, 'i sista stund');
    await world.pass(100);
    expect(world.server.received).toHaveLength(1);
    await client.sync.session.signOut();
    await world.pass(2_000);
    expect(await client.device.keys('outbox')).toEqual([]);
  });

  it('stays with what another tab was answered, when its own attempt is lost', async () => {
    const device = await signedInDevice();
    const tabs = sharedTabs();
    const one = await world.client({ device, tabs });
    const two = await world.client({ device, tabs });
    one.answersTake = 3_000;
    one.loseAnswers = true;
    world.server.refuseNext = ['not_stored', 'forbidden'];
    const { id } = write(one, 'två försök');
    await world.pass(100);
    // the lead goes to the other tab, which tries at once
    write(two, 'efter');
    await world.pass(1_000);
    expect(itemsOf(one)).toMatchObject([{ id, state: 'refused' }]);
    await world.pass(5_000);
    expect(itemsOf(one)).toMatchObject([{ id, state: 'refused' }]);
  });

  it('is rid of an item when another tab has seen it in its picture, and no answer came to either', async () => {
    const device = await signedInDevice();
    const tabs = sharedTabs();
    const one = await world.client({ device, tabs });
    const two = await world.client({ device, tabs });
    one.sync.open(OPEN);
    await world.pass();
    world.server.refuseNext = ['not_stored'];
    write(one, 'utan svar');
    await world.pass(100);
    expect(itemsOf(two)).toHaveLength(1);
    one.loseAnswers = true;
    await world.pass(1_000);
    expect(itemsOf(one)).toEqual([]);
    expect(itemsOf(two)).toEqual([]);
  });

  it('gives up what the server has taken when its stream may not be read any more', async () => {
    const client = await world.client();
    client.sync.open(OPEN);
    await world.pass();
    // the picture does not follow: it never gets the line
    for (const socket of world.server.sockets) socket.streams.delete(OPEN);
    const { settled } = write(client, 'taget emot');
    await world.pass();
    expect(await settled).toMatchObject({ ok: true });
    expect(itemsOf(client)).toMatchObject([{ state: 'accepted' }]);
    world.server.revoke('anna', { what: 'stream', stream: OPEN });
    await world.pass();
    expect(itemsOf(client)).toEqual([]);
  });

  it('stamps by the server clock on a device whose clock is wrong', async () => {
    const client = await world.client({ skew: 3 * 3_600_000 });
    const at = Date.now();
    client.sync.open(OPEN);
    await world.pass();
    write(client, 'fel klocka');
    expect(Math.abs((itemsOf(client)[0]?.shownAt ?? 0) - at)).toBeLessThan(1_000);
    await world.pass();
    const line = client.sync.store.getState().streams[OPEN]?.lines[0];
    expect(Math.abs((line?.occurredAt ?? 0) - at)).toBeLessThan(1_000);
    expect(Math.abs(client.sync.serverNow() - Date.now())).toBeLessThan(10);
  });

  it('registers an incident without contact and writes in it', async () => {
    const id = '22222222-2222-4222-8222-222222222222';
    const stream = `incident/${id}`;
    const client = await world.client({ isCut: true, device: await signedInDevice() });
    const decision = { decider: { person: null, capacity: 'tib' } };
    const content = { title: 'Översvämning', decision: { wording: 'Störning' } };
    client.sync.open(stream);
    client.sync.dispatch('RegisterIncident', stream, { mode: 'live', decision, to: 1 }, content);
    client.sync.dispatch('WriteLine', stream, { kind: 'handelse' }, { text: 'första' });
    await world.pass(20_000);
    expect(client.sync.store.getState().streams[stream]?.status).toBe('local');
    client.restore();
    await world.pass(5_000);
    expect(client.sync.store.getState().streams[stream]?.status).toBe('live');
    expect(linesOf(client, stream)).toEqual(['första', '–']);
    expect(itemsOf(client)).toEqual([]);
  });

  it('shows an incident that was stored while the answer that it is not there was on its way', async () => {
    const client = await world.client();
    const stream = 'incident/22222222-2222-4222-8222-222222222222';
    const decision = { decider: { person: null, capacity: 'tib' } };
    const content = { title: 'Brand', decision: { wording: 'Störning', deciderName: 'Anna' } };
    world.server.snapshotTakes = 200;
    client.sync.open(stream);
    await world.pass(100);
    client.sync.dispatch('RegisterIncident', stream, { mode: 'live', decision, to: 1 }, content);
    await world.pass(1_000);
    expect(client.sync.store.getState().streams[stream]?.status).toBe('live');
  });

  it('lets one tab send and both see', async () => {
    const device = await signedInDevice();
    const tabs = sharedTabs();
    const one = await world.client({ device, tabs });
    const two = await world.client({ device, tabs });
    two.sync.open(OPEN);
    one.cut();
    write(one, 'från ett');
    await world.pass();
    expect(itemsOf(two)).toMatchObject([{ content: { text: 'från ett' } }]);
    const fromTwo = write(two, 'från två');
    await world.pass(2_000);
    expect(await fromTwo.settled).toMatchObject({ ok: true });
    expect([...linesOf(two)].sort()).toEqual(['från ett', 'från två', '–'].sort());
    expect(itemsOf(one)).toEqual([]);
    expect(itemsOf(two)).toEqual([]);
    expect(world.server.streams.get(OPEN)).toHaveLength(3);
  });

  /** A device on which Anna has signed in before, so that she may go on without contact. */
  async function signedInDevice() {
    const device = memoryDevice('device');
    const client = await world.client({ device });
    client.leavePage();
    await world.pass();
    return device;
  }
});
