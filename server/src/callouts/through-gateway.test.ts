import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { SmsGateway } from '../channels/testing/sms-gateway.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let gateway: SmsGateway;
let scene: Scene;
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
});
afterEach(async () => {
  await scene.stop();
  await gateway.close();
});

/** People with numbers of their own, of the series that is never given out. */
async function addPeople(count: number): Promise<string[]> {
  const { store, directory } = scene.server.services;
  const people = Array.from({ length: count }, (_, n) => ({
    id: `0b0e9a60-0000-4000-a000-${String(n).padStart(12, '0')}`,
    name: `Person ${n}`,
    title: 'Krisstöd',
    function: 'krisstod',
    capacities: [],
    phone: `+46700000${String(n).padStart(3, '0')}`,
    email: null,
  }));
  await store.people.save(people);
  await directory.readPeople();
  return people.map(({ id }) => id);
}

async function send(data: object, content = { text: 'Samling 09:00.' }): Promise<string> {
  const cookie = await scene.server.signIn(scene.tib.account);
  const command = envelope('SendCallOut', scene.stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie, body: command });
  expect([json.ok, json.code]).toEqual([true, undefined]);
  return command.id;
}

async function called(id: string): Promise<CallOut['called']> {
  const state = (await scene.server.services.states.get(scene.stream)).state as IncidentState;
  return state.callOuts.list.find((one) => one.id === id)?.called ?? [];
}

test('[LM1] five hundred are called out in one touch: each gets one message with a link of their own', async () => {
  const people = await addPeople(500);
  const id = await send({ lists: ['krisstod'], of: 500 });
  await expect.poll(() => gateway.taken.length).toBe(500);
  expect(new Set(gateway.taken.map(({ to }) => to)).size).toBe(500);
  const links = gateway.taken.map(({ message }) => /https:\/\/lp\.example\/s\/[0-9a-z]{16}/.exec(message)?.[0]);
  expect(new Set(links).size).toBe(500);
  await expect
    .poll(async () => (await called(id)).filter(({ told }) => told.sms?.state === 'accepted').length)
    .toBe(500);
  expect((await called(id)).map(({ person }) => person).toSorted()).toEqual(people.toSorted());
});

test('[LM3] what the gateway tells afterwards is seen beside the person; an answer stops the next step', async () => {
  const [person = ''] = await addPeople(1);
  const id = await send({ lists: [], also: [person], of: 1 });
  await expect.poll(() => gateway.taken.length).toBe(1);
  const [sms] = gateway.taken;
  if (!sms) throw new Error('nothing was sent');
  expect(await gateway.report(scene.server.address, sms, 'delivered')).toBeLessThan(300);
  await expect.poll(async () => (await called(id))[0]?.told.sms).toMatchObject({ state: 'delivered', reason: null });
  const token = /\/s\/(\w+)/.exec(sms.message)?.[1];
  const at = Date.now();
  const body = { id: crypto.randomUUID(), answer: 'yes', arrivesAt: null, madeAt: at, sentAt: at };
  expect((await ask(scene.server, 'POST', `/api/answer/${token}`, { body })).status).toBe(200);
  scene.server.advance(60 * 60_000);
  // something else is said, which makes the server look again
  await send({ lists: [], also: [(await scene.server.addAccount(['stab'])).person], of: 1 });
  await expect.poll(() => gateway.taken.length).toBe(2);
  expect((await called(id))[0]).toMatchObject({ step: 0, isSpent: false });
});

test('[LM3] one who does not answer is reminded by the server’s own clock, also by a server that was away', async () => {
  const [person = ''] = await addPeople(1);
  const id = await send({ lists: [], also: [person], of: 1 });
  await expect.poll(() => gateway.taken.length).toBe(1);
  scene.server.advance(5 * 60_000);
  await send({ lists: [], also: [(await scene.server.addAccount(['stab'])).person], of: 1 });
  await expect.poll(() => gateway.taken.filter(({ to }) => to === '+46700000000').length).toBe(2);
  expect((await called(id))[0]).toMatchObject({ step: 1 });
});

test('[LM2] a link is in the message that is sent, and in no byte of the database or the log', async () => {
  const [person = ''] = await addPeople(1);
  const id = await send({ lists: [], also: [person], of: 1 });
  await expect.poll(async () => (await called(id))[0]?.told.sms?.state).toBe('accepted');
  const token = /\/s\/(\w{16})/.exec(gateway.taken[0]?.message ?? '')?.[1] ?? '';
  expect(gateway.taken[0]?.message).toBe(`Samling 09:00. Svara: https://lp.example/s/${token} Ring TiB: 070-000 00 01`);
  expect((await ask(scene.server, 'GET', `/api/answer/${token}`)).status).toBe(200);
  expect(textsOnDisk(scene.server.services.store.path, [token, 'Samling 09:00.'])).toEqual(['Samling 09:00.']);
  expect(scene.server.logged()).not.toContain(token);
});

test('[LG10] a text that is removed is in no byte, nor sent to those who still wait for it', async () => {
  const { server, stream } = scene;
  const people = await addPeople(3);
  // the gateway has too much to do: the first waits with the others
  gateway.usually = { status: 503, headers: { 'retry-after': '60' } };
  const id = await send({ lists: [], also: people, of: 3 }, { text: 'Kanariefågel i Österby.' });
  await expect.poll(() => gateway.asked).toBeGreaterThan(0);
  const { store, messages } = server.services;
  expect(textsOnDisk(store.path, ['Kanariefågel'])).toEqual(['Kanariefågel']);
  const archivist = await server.signIn((await server.addAccount(['namndsekreterare'])).account);
  const { seq } = (await store.events.read(stream, 0, 1_000)).find(({ type }) => type === 'CallOutSent') ?? {};
  const removal = envelope(
    'RemoveLineContent',
    stream,
    { line: seq, why: 'gallring', decider: null, also: [] },
    { capacity: 'arkivarie', reference: 'KS 2026/1', deciderName: 'Eva Ström' },
  );
  expect((await ask(server, 'POST', '/api/commands', { cookie: archivist, body: removal })).json).toMatchObject({
    ok: true,
  });
  expect(textsOnDisk(store.path, ['Kanariefågel'])).toEqual([]);
  const purpose = { kind: 'callout' as const, incident: stream.slice('incident/'.length), callOut: id };
  // one that was on its way is let go of when the gateway has answered
  const bySms = async () => (await messages.states(purpose)).filter(({ channel }) => channel === 'sms');
  await expect.poll(async () => (await bySms()).map(({ state }) => state)).toEqual(Array(3).fill('cancelled'));
  expect(gateway.taken).toEqual([]);
});
