import { randomUUID } from 'node:crypto';
import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { SmsGateway } from '../channels/testing/sms-gateway.ts';
import { ask } from '../testing/ask.ts';
import { envelope, registration } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const PERSON = '0b0e9a60-0000-4000-a000-000000000001';
let gateway: SmsGateway;
let scene: Scene;
let tib: string;
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
  tib = await scene.server.signIn(scene.tib.account);
  const { store, directory } = scene.server.services;
  const facts = { title: 'Driftchef', function: null, capacities: [], phone: '+46700000001', email: null };
  await store.people.save([{ id: PERSON, name: 'Anna Berg', ...facts }]);
  await directory.readPeople();
});
afterEach(async () => {
  await scene.stop();
  await gateway.close();
});

const post = (path: string, body: object = {}) => ask(scene.server, 'POST', path, { cookie: tib, body });

async function give(stream: string, type: string, data: object, content: object = {}): Promise<string> {
  const command = envelope(type, stream, data, content);
  const { json } = await post('/api/commands', command);
  expect([type, json.ok, json.code]).toEqual([type, true, undefined]);
  return command.id;
}

/** A service with a contact, and its link in an incident; the path of it. */
async function linked(stream: string): Promise<string> {
  const facts = { reference: null, position: null, needs: [{ need: 'el', minutes: 60 }], contacts: [PERSON] };
  const service = await give('services', 'RegisterService', facts, { name: `Reningsverket ${randomUUID()}` });
  const path = `/api/service-links/${stream.slice('incident/'.length)}/${service}`;
  expect((await post(path)).status).toBe(201);
  return path;
}

async function sent(path: string) {
  const list = path.slice(0, path.lastIndexOf('/'));
  const { json } = await ask(scene.server, 'GET', list, { cookie: tib });
  return json.links[0].sent[0];
}

test('[KO2] [KO3] a link goes to the register’s contacts in the plan’s words, names neither service nor loss, and stands in no byte on disk', async () => {
  const path = await linked(scene.stream);
  const answers = await Promise.all([post(`${path}/message`), post(`${path}/message`)]);
  expect(answers.map(({ status, json }) => [status, json])).toEqual([
    [202, { ways: 1 }],
    [202, { ways: 1 }],
  ]);
  await expect.poll(() => gateway.taken.length).toBe(1);
  const [{ to, message } = { to: '', message: '' }] = gateway.taken;
  const [, token = ''] = /https:\/\/lp\.example\/blad\/verksamhet\/([0-9a-z]{26})$/.exec(message) ?? [];
  expect([to, token.length]).toEqual(['+46700000001', 26]);
  expect(message).toContain('Hur går det hos er?');
  expect(message).not.toContain('Reningsverket');
  expect((await ask(scene.server, 'GET', `/api/service-link/${token}`)).status).toBe(200);
  expect(textsOnDisk(scene.server.services.store.path, [token])).toEqual([]);
  await expect.poll(() => sent(path)).toMatchObject({ person: PERSON, state: 'accepted' });
});

test('[OV1] that of an exercise leaves only to those it is opened for', async () => {
  const stream = incidentStream(randomUUID());
  const { data, content } = registration(stream, { person: scene.tib.person, capacity: 'tib' });
  await give(stream, 'RegisterIncident', { ...(data as object), mode: 'exercise' }, content as object);
  const path = await linked(stream);
  await post(`${path}/message`);
  await expect.poll(() => sent(path)).toMatchObject({ state: 'cancelled', reason: 'closed_in_exercise' });
  expect(gateway.taken).toEqual([]);
});

test('[KO2] one that still waits when its incident is closed is let go of and wakes nobody', async () => {
  const path = await linked(scene.stream);
  // asked to wait: it stands in the queue when the incident is closed
  gateway.usually = { status: 429, headers: { 'retry-after': '1' } };
  await post(`${path}/message`);
  await expect.poll(() => gateway.asked).toBeGreaterThan(0);
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' }, given: 'phone' };
  await give(scene.stream, 'CloseIncident', { decision, handovers: [] }, { decision: { wording: 'Klart.' } });
  gateway.usually = 'takes';
  const [incident = '', service = ''] = path.split('/').slice(-2);
  const purpose = { kind: 'service' as const, incident, service };
  await expect
    .poll(() => scene.server.services.messages.states(purpose), { timeout: 10_000 })
    .toMatchObject([{ state: 'failed', reason: 'expired' }]);
  expect(gateway.taken).toEqual([]);
});
