import { randomUUID } from 'node:crypto';
import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { SmsGateway } from '../channels/testing/sms-gateway.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const HOUR = 3_600_000;
const PERSON = '0b0e9a60-0000-4000-a000-000000000009';
let gateway: SmsGateway;
let scene: Scene;
let tib: string;
beforeAll(async () => {
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
  tib = await scene.server.signIn(scene.tib.account);
  const { store, directory } = scene.server.services;
  const facts = { title: 'Präst', function: null, capacities: [], phone: '+46700000009', email: null };
  await store.people.save([{ id: PERSON, name: 'Anna Berg', ...facts }]);
  await directory.readPeople();
});
afterAll(async () => {
  await scene.stop();
  await gateway.close();
});

async function give(type: string, data: object, content: object = {}): Promise<string> {
  const command = envelope(type, scene.krisstod, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command });
  expect([type, json.ok, json.code]).toEqual([type, true, undefined]);
  return command.id;
}

test('[KR7] who took part is thanked once by their own link, asks for a talk there, and says how it was without a name', async () => {
  const { server, stream } = scene;
  const incident = stream.slice('incident/'.length);
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  const said = { decision: { wording: 'Aktiveras.' }, what: 'Samtal', whom: 'Boende' };
  await give('ActivateKrisstod', { from: 'none', decision }, said);
  const site = await give('OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false }, { name: 'Kyrkan' });
  const helper = await give('AddKrisstodHelper', { person: PERSON, organisation: 'kyrkan', competences: [] });
  const nameless = await give('AddKrisstodHelper', { organisation: 'kyrkan', competences: [] }, { name: 'Omar' });
  const from = server.now();
  for (const one of [helper, nameless]) {
    const shift = await give('PlanKrisstodShift', { site, helper: one, from, until: from + HOUR });
    await give('CheckInKrisstodHelper', { shift });
  }
  const thank = () => ask(server, 'POST', `/api/krisstod-links/${incident}/thanks`, { cookie: tib, body: {} });
  expect((await thank()).status).toBe(409);
  await give(
    'EndKrisstod',
    { from: 'active', reason: 'upphort', receivers: [], decision },
    { decision: { wording: 'Avslutas.' }, handed: [] },
  );

  // one who is in no register is rung, and a second touch sends nothing more
  expect((await thank()).json).toEqual({ sent: [helper] });
  expect((await thank()).json).toEqual({ sent: [helper] });
  await expect.poll(() => gateway.taken.length).toBe(1);
  const [, token = ''] =
    /tack för din insats.*\/blad\/pass\/([0-9a-z]{26})$/.exec(gateway.taken[0]?.message ?? '') ?? [];
  const path = `/api/pass/${token}`;
  const { json: page } = await ask(server, 'GET', path);
  expect(page).toMatchObject({ work: null, after: { debrief: null, questions: expect.arrayContaining([]) } });
  expect((page.after as { questions: unknown[] }).questions.length).toBeGreaterThan(0);

  const say = (what: object, id: string = randomUUID()) => {
    const now = server.now();
    return ask(server, 'POST', path, { body: { id, said: what, madeAt: now, sentAt: now } });
  };
  expect((await say({ what: 'debrief', answer: 'ring' })).json.ok).toBe(true);
  expect((await ask(server, 'GET', path)).json).toMatchObject({ after: { debrief: 'ring' } });
  const evaluation = { what: 'evaluation', isNamed: false, questions: ['bra'] };
  expect((await say({ ...evaluation, answers: ['Hämta 811228-9874'] })).json.code).toBe('identity_number');
  const id = randomUUID();
  expect((await say({ ...evaluation, answers: ['Lugnt och bra'] }, id)).json.ok).toBe(true);
  expect((await say({ ...evaluation, answers: ['Lugnt och bra'] }, id)).json.ok).toBe(true);

  const { services } = server;
  const { after, ended } = (await services.states.get(krisstodStream(incident))).state as KrisstodState;
  expect(after.debriefs).toMatchObject({ [helper]: { answer: 'ring', isHandled: false } });
  expect(after.evaluations).toMatchObject([{ helper: null, answers: ['Lugnt och bra'] }]);
  // neither the event nor the record of commands knows whose it is
  const events = await services.store.events.read(krisstodStream(incident), 0, 500);
  const event = events.find(({ type }) => type === 'KrisstodEvaluated');
  expect(JSON.stringify(event)).not.toMatch(new RegExp(`${helper}|${PERSON}`));
  expect((await services.store.events.commands([id])).get(id)?.user).toBe('helper');
  // nor when it was said, which who opened their page just then would give away
  expect([event?.meta.occurredAt, event?.meta.recordedAt]).toEqual([ended?.at, ended?.at]);
  const { json: list } = await ask(server, 'GET', `/api/krisstod-links/${incident}`, { cookie: tib });
  expect(list.links).toMatchObject([{ helper, usedAt: null }]);

  // nothing of it is told the open part
  const open = JSON.stringify(await services.store.events.read(stream, 0, 500));
  expect(open).not.toMatch(/Debrief|Evaluated|Thanked|Lugnt och bra/);
});
