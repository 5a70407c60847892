import type { MessagePurpose, OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import { wallFrom, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { SmsGateway } from '../channels/testing/sms-gateway.ts';
import { tellOverdue } from '../jobs/watch-handovers.ts';
import type { Services } from '../services.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import type { TestAccount } from '../testing/start-server.ts';
import { createOverdueSender } from './overdue-sender.ts';

const ZONE = 'Europe/Stockholm';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let gateway: SmsGateway;
let scene: Scene;
let people: Record<'tib' | 'next' | 'deputy' | 'chief', TestAccount>;
beforeEach(async () => {
  gateway = await new SmsGateway().open();
  const sms = {
    gateway: { kind: '46elks', url: gateway.url } as const,
    user: 'u1',
    password: 'p',
    from: '+46766860000',
    perSecond: 500,
    callbackToken: 'hemligheten-i-sokvagen-1234',
  };
  scene = await startScene({ config: { channels: { ...NO_CHANNELS, sms }, publicAddress: 'https://lp.example' } });
  const { server, tib } = scene;
  people = {
    tib,
    next: await server.addAccount(['krisledning'], [], 'Anna Berg'),
    deputy: await server.addAccount(['krisledning'], [], 'Dan Ek'),
    chief: await server.addAccount(['krisledning'], ['sakerhetschef'], 'Siv Ås'),
  };
  const { store, directory } = server.services;
  const numbered = Object.values(people).flatMap(({ person }, index) => {
    const known = directory.registered(person);
    return known ? [{ ...known, ways: undefined, phone: `+4670000010${index}` }] : [];
  });
  await store.people.save(numbered);
  await directory.readPeople();
});
afterEach(async () => {
  await scene.stop();
  await gateway.close();
});

const give = async (who: TestAccount, type: string, data: object) => {
  const cookie = await scene.server.signIn(who.account);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie, body: envelope(type, 'roster', data) });
  expect([json.ok, json.code]).toEqual([true, undefined]);
};
const roster = async () => (await scene.server.services.states.get('roster')).state as RosterState;
const states = async (purpose: MessagePurpose) => {
  const all = await scene.server.services.messages.states(purpose);
  return [...new Set(all.filter(({ channel }) => channel === 'sms').map(({ state }) => state))];
};

/** A change of TiB in two hours, and the clock so long after it. */
async function lateBy(late: number): Promise<number> {
  const { server } = scene;
  const { tib, next, deputy } = people;
  const now = server.services.now();
  const change = wallOf(now + 2 * HOUR, ZONE);
  const shifts = [
    { from: wallFrom(now, ZONE), until: change, primary: tib.person, deputy: null },
    { from: change, until: wallOf(now + 100 * HOUR, ZONE), primary: next.person, deputy: deputy.person },
  ];
  await give(tib, 'SetShifts', { shifts, origin: 'rota' });
  server.advance(2 * HOUR + late);
  await tellOverdue(server.services);
  const { overdue } = await roster();
  if (!overdue) throw new Error('nothing is overdue');
  return overdue.since;
}

test('[TB3] the two are reminded by message, then the deputy and the chief of security are told, each once', async () => {
  const { server } = scene;
  const since = await lateBy(16 * MINUTE);
  await expect.poll(() => gateway.taken.length).toBe(2);
  const [toTib, toNext] = gateway.taken.toSorted((one, other) => one.to.localeCompare(other.to));
  const when = wallOf(since, ZONE).replace('T', ' ');
  expect(toTib).toMatchObject({ to: '+46700000100' });
  expect(toTib?.message).toBe(
    `Överlämningen av TiB är inte kvitterad. Byte: ${when}. Från: Tove Ljung. Till: Anna Berg. Ring Anna Berg +46700000101. Överlämning: https://lp.example/beredskap/overlamning`,
  );
  // the number that reaches the TiB, as the plan has it, and never one's own
  expect(toNext?.message).toContain('Ring Tove Ljung 070-000 00 01. Överlämning');

  server.advance(15 * MINUTE);
  await tellOverdue(server.services);
  await expect.poll(() => gateway.taken.length).toBe(6);
  const told = gateway.taken.slice(2);
  expect(told.map(({ to }) => to).toSorted()).toEqual([0, 1, 2, 3].map((index) => `+4670000010${index}`));
  expect(told.every(({ message }) => message.startsWith('Beredskapen är inte överlämnad.'))).toBe(true);
  const alarm = { kind: 'handover', since, step: 'alarm' } as const;
  await expect.poll(() => states(alarm)).toEqual(['accepted']);

  // as after a restart: another sender, which has handed nothing on
  await createOverdueSender(server.services)();
  await createOverdueSender(server.services)();
  expect(await server.services.messages.states(alarm)).toHaveLength(12);
  await expect.poll(() => states(alarm)).toEqual(['accepted']);
  expect(gateway.taken).toHaveLength(6);
  // nothing that call-outs would take for theirs
  expect(await server.services.messages.unreported()).toEqual([]);
});

test('[TB3] what a server did not hand on before it stopped, the next one does, from the history alone', async () => {
  const { services } = scene.server;
  const since = await lateBy(31 * MINUTE);
  const handed: OutgoingMessage[] = [];
  let isFull = true;
  const messages = {
    queuedHandovers: async () => [],
    enqueue: async (all: readonly OutgoingMessage[]) => {
      if (isFull) throw new Error('the disk is full');
      handed.push(...all);
    },
  } as unknown as Services['messages'];
  const send = createOverdueSender({ ...services, messages });
  await expect(send()).rejects.toThrow('the disk is full');
  isFull = false;
  await send();
  await send();
  // the same as the server's own sender has handed on meanwhile
  const known = async () =>
    (await services.messages.states({ kind: 'handover', since, step: 'alarm' })).map(({ id }) => id).toSorted();
  await expect.poll(known).toEqual(handed.map(({ id }) => id).toSorted());
  expect(handed).toHaveLength(12);
});

test('[TB3] acknowledged while it still waits to be sent, it is not sent', async () => {
  gateway.usually = { status: 429, headers: { 'retry-after': '6000' } };
  const since = await lateBy(31 * MINUTE);
  const alarm = { kind: 'handover', since, step: 'alarm' } as const;
  await expect.poll(() => gateway.asked).toBeGreaterThan(0);
  await expect.poll(() => states(alarm)).toEqual(['queued']);
  await give(people.next, 'TakeOverDuty', { from: people.tib.person, way: 'handover' });
  await expect.poll(() => states(alarm)).toEqual(['cancelled']);
  gateway.usually = 'takes';
  scene.server.advance(3 * HOUR);
  await createOverdueSender(scene.server.services)();
  expect(await scene.server.services.messages.queuedHandovers()).toEqual([]);
  expect(gateway.taken).toEqual([]);
});

test('[TB3] what has not left of a reminder is let go of when the alarm is told', async () => {
  const { server } = scene;
  gateway.usually = { status: 429, headers: { 'retry-after': '6000' } };
  const since = await lateBy(16 * MINUTE);
  const reminder = { kind: 'handover', since, step: 'reminder' } as const;
  await expect.poll(() => states(reminder)).toEqual(['queued']);
  server.advance(15 * MINUTE);
  await tellOverdue(server.services);
  await expect.poll(() => states(reminder)).toEqual(['cancelled']);
  expect(await states({ ...reminder, step: 'alarm' })).toEqual(['queued']);
});

test('[TB3] [SE1] who reads the duty log sees who was reached and how; others do not', async () => {
  const { server } = scene;
  const since = await lateBy(31 * MINUTE);
  await expect.poll(() => gateway.taken.length).toBe(4);
  const first = gateway.taken.find(({ to }) => to === '+46700000103');
  if (!first) throw new Error('the chief was sent nothing');
  expect(await gateway.report(server.address, first, 'delivered')).toBeLessThan(300);
  const cookie = await server.signIn(people.tib.account);
  const look = async () => (await ask(server, 'GET', '/api/duty/told', { cookie })).json;
  const ofChief = async () =>
    (await look()).messages.filter(({ person }: { person: string }) => person === people.chief.person);
  await expect.poll(ofChief).toMatchObject([
    { channel: 'push', state: 'failed', reason: 'not_configured' },
    { channel: 'sms', state: 'delivered', reason: null },
    { channel: 'email', state: 'failed', reason: 'not_configured' },
  ]);
  expect(await look()).toMatchObject({ since, step: 'alarm' });
  const observer = await server.addAccount(['observator']);
  const outside = await server.signIn(observer.account);
  expect((await ask(server, 'GET', '/api/duty/told', { cookie: outside })).status).toBe(403);
  server.advance(15 * 24 * HOUR);
  const later = await server.signIn(people.tib.account);
  expect((await ask(server, 'GET', '/api/duty/told', { cookie: later })).json).toEqual({
    since: null,
    step: null,
    messages: [],
  });
});
