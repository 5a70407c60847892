import { randomUUID } from 'node:crypto';
import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { madeNumber } from '@ledningsplats/shared/krisstod/testing/made-numbers.ts';
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
  const { store, directory } = scene.server.services;
  await store.people.save(
    ['barn', 'tro'].map((what, n) => ({
      ...{ id: PEOPLE[n] ?? '', name: `Stöd ${what}`, title: 'Kurator', function: null },
      ...{ capacities: ['stodperson', `stod_${what}`], phone: `+4670000000${n}`, email: null },
      ...{ organisation: what === 'tro' ? 'Kyrkan' : null, languages: [] },
    })),
  );
  await directory.readPeople();
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  const said = { decision: { wording: 'Krisstöd aktiveras.' }, what: 'Samtal', whom: 'Boende' };
  await give('ActivateKrisstod', { from: 'none', decision }, said);
});
afterEach(async () => {
  await scene.stop();
  await gateway.close();
});

const PEOPLE = [1, 2].map((n) => `0b0e9a60-0000-4000-a000-00000000000${n}`);
const [CHILD = '', PRIEST = ''] = PEOPLE;

async function give(type: string, data: object, content: object = {}): Promise<string> {
  const cookie = await scene.server.signIn(scene.tib.account);
  const body = envelope(type as never, scene.krisstod, data as never, content as never);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie, body });
  expect([json.ok, json.code]).toEqual([true, undefined]);
  return body.id;
}

const callIn = (more: object, of: number) =>
  give('CallInKrisstod', { lists: ['krisstod'], also: [], without: [], of, ...more }, { text: 'Till kyrkan.' });
const own = async () => (await scene.server.services.states.get(scene.krisstod)).state as KrisstodState;
const helpers = async () => Object.values((await own()).work.helpers);
const answered = async (person: string) =>
  (await own()).callIns.list.at(-1)?.called.find((one) => one.person === person)?.answered ?? null;

test('[KR2] [LM2] one with the competence is sent a link, and their yes makes them a helper', async () => {
  await callIn({ competences: ['barn'] }, 1);
  await expect.poll(() => gateway.taken.map(({ to }) => to)).toEqual(['+46700000000']);
  const token = /\/s\/(\w{16})/.exec(gateway.taken[0]?.message ?? '')?.[1];
  expect((await ask(scene.server, 'GET', `/api/answer/${token}`)).json).toMatchObject({ text: 'Till kyrkan.' });
  const at = scene.server.services.now();
  const say = (answer: string, arrivesAt: number | null) =>
    ask(scene.server, 'POST', `/api/answer/${token}`, {
      body: { id: randomUUID(), answer, arrivesAt, madeAt: at, sentAt: at },
    });
  expect((await say('on_way', at + 60_000)).status).toBe(200);
  const comes = { person: CHILD, organisation: 'kommunen', competences: ['barn'] };
  expect(await helpers()).toMatchObject([{ ...comes, coming: { answer: 'on_way', arrivesAt: at + 60_000 } }]);
  expect((await say('no', null)).status).toBe(200);
  expect(await helpers()).toMatchObject([{ ...comes, coming: { answer: 'no', arrivesAt: null } }]);
});

test('[LM3] what the gateway tells stands in krisstöd’s own part, and who is silent is tried again', async () => {
  await callIn({ organisations: ['kyrkan'] }, 1);
  await expect.poll(() => gateway.taken.length).toBe(1);
  const [sms] = gateway.taken;
  if (!sms) throw new Error('nothing was sent');
  await gateway.report(scene.server.address, sms, 'delivered');
  await expect.poll(async () => (await own()).callIns.list[0]?.called[0]?.told.sms?.state).toBe('delivered');
  scene.server.advance(5 * 60_000);
  // something else is said, which makes the server look again
  await callIn({ lists: [], also: [CHILD] }, 1);
  await expect.poll(() => gateway.taken.filter(({ to }) => to === '+46700000001').length).toBe(2);
});

test('[LM2] a reply by text message finds the call-in; one that no rule reads stays with krisstöd [KR8]', async () => {
  const id = await callIn({}, 2);
  await expect.poll(() => gateway.taken.length).toBe(2);
  const { messages, now, store } = scene.server.services;
  const reply = (person: string, text: string) =>
    messages.reply({ id: randomUUID(), channel: 'sms', person, from: '+46700000001', text, at: now() });
  await reply(PRIEST, 'Ja, 20 min');
  expect(await answered(PRIEST)).toMatchObject({ answer: 'yes', way: 'sms' });
  expect(await helpers()).toMatchObject([{ person: PRIEST, organisation: 'kyrkan', competences: ['tro'] }]);
  await reply(CHILD, 'Vem tar hand om nycklarna?');
  const { century, year, month, day, last } = madeNumber(new Date(Date.UTC(1984, 2, 9)), 239);
  await reply(CHILD, `Det gäller ${century}${year}${month}${day}-${last}`);
  expect((await own()).replies).toMatchObject([
    { callOut: id, person: CHILD, text: 'Vem tar hand om nycklarna?' },
    { callOut: id, person: CHILD, text: null },
  ]);
  const open = await store.events.read(scene.stream, 0, 1_000);
  expect(open.filter(({ type }) => type === 'LineWritten' || type.startsWith('CallOut'))).toEqual([]);
  expect(open.at(-1)).toMatchObject({
    type: 'KrisstodCalledTotalled',
    data: { called: 2, answered: 1, unanswered: 1 },
    meta: { by: 'system', person: null },
  });
});

test('[KR2] when krisstöd is stood down its call-ins end, and what waits is not sent', async () => {
  gateway.usually = { status: 503, headers: { 'retry-after': '60' } };
  const id = await callIn({}, 2);
  await expect.poll(() => gateway.asked).toBeGreaterThan(0);
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  const ending = { from: 'active', reason: 'upphort', receivers: [], decision };
  await give('EndKrisstod', ending, { decision: { wording: 'Slut.' }, handed: [] });
  await expect.poll(async () => (await own()).callIns.list[0]?.ended?.why).toBe('done');
  const purpose = { kind: 'callout' as const, incident: scene.stream.slice('incident/'.length), callOut: id };
  const bySms = async () =>
    (await scene.server.services.messages.states(purpose)).filter(({ channel }) => channel === 'sms');
  await expect.poll(async () => (await bySms()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
});

test('[LG10] a text that is removed is in no byte, nor sent to those who still wait for it', async () => {
  const { server, krisstod } = scene;
  gateway.usually = { status: 503, headers: { 'retry-after': '60' } };
  const id = await callIn({}, 2);
  await expect.poll(() => gateway.asked).toBeGreaterThan(0);
  const { store, messages } = server.services;
  expect(textsOnDisk(store.path, ['Till kyrkan.'])).toEqual(['Till kyrkan.']);
  const { seq: of } = (await store.events.read(krisstod, 0, 1_000)).find(({ type }) => type === 'CallOutSent') ?? {};
  const cookie = await server.signIn((await server.addAccount(['krisstod', 'namndsekreterare'])).account);
  const decided = { capacity: 'arkivarie', reference: 'KS 2026/1' };
  const body = envelope('RemoveKrisstodWords', krisstod, { of, why: 'gallring' }, decided);
  expect((await ask(server, 'POST', '/api/commands', { cookie, body })).json).toMatchObject({ ok: true });
  expect(textsOnDisk(store.path, ['Till kyrkan.'])).toEqual([]);
  const purpose = { kind: 'callout' as const, incident: scene.stream.slice('incident/'.length), callOut: id };
  const bySms = (await messages.states(purpose)).filter(({ channel }) => channel === 'sms');
  expect(bySms.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
});

test('[SE4] what somebody speaks and whose they are is for those who call in by it', async () => {
  const read = async (role: string) => {
    const cookie = await scene.server.signIn((await scene.server.addAccount([role])).account);
    const { people } = (await ask(scene.server, 'GET', '/api/people', { cookie })).json as { people: { id: string }[] };
    return people.find(({ id }) => id === PRIEST);
  };
  expect(await read('krisstod')).toMatchObject({ organisation: 'Kyrkan' });
  expect(Object.keys((await read('stab')) ?? {})).not.toContain('organisation');
});
