import { randomUUID } from 'node:crypto';
import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { messageTo } from '../channels/testing/messages-to.ts';
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
  const facts = { title: 'Präst', function: null, capacities: [], phone: '+46700000001', email: null };
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

/** A helper of the register in krisstöd that waits, with a link; the path of it. */
async function linked(stream: string): Promise<string> {
  await give(`${stream}/krisstod`, 'PrepareKrisstod', { from: 'none' }, { contacted: 'Kyrkan' });
  const facts = { person: PERSON, organisation: 'kyrkan', competences: [] };
  const helper = await give(`${stream}/krisstod`, 'AddKrisstodHelper', facts);
  const path = `/api/krisstod-links/${stream.slice('incident/'.length)}/${helper}`;
  expect((await post(path)).json.url).toContain('https://lp.example/blad/pass/');
  return path;
}

test('[KR3] a link is sent by the ways of whoever it is for, once for a touch, and stands in no byte on disk', async () => {
  const path = await linked(scene.stream);
  const answers = await Promise.all([post(`${path}/message`), post(`${path}/message`)]);
  expect(answers.map(({ status, json }) => [status, json])).toEqual([
    [202, { ways: 1 }],
    [202, { ways: 1 }],
  ]);
  await expect.poll(() => gateway.taken.length).toBe(1);
  const [{ to, message } = { to: '', message: '' }] = gateway.taken;
  const [, token = ''] = /https:\/\/lp\.example\/blad\/pass\/([0-9a-z]{26})$/.exec(message) ?? [];
  expect([to, token.length]).toEqual(['+46700000001', 26]);
  expect((await ask(scene.server, 'GET', `/api/pass/${token}`)).json).toMatchObject({ name: 'Anna Berg' });
  expect(textsOnDisk(scene.server.services.store.path, [token])).toEqual([]);
  const list = path.slice(0, path.lastIndexOf('/'));
  const state = async () => (await ask(scene.server, 'GET', list, { cookie: tib })).json.links[0].sent[0]?.state;
  await expect.poll(state).toBe('accepted');
});

test('[OV1] that of an exercise leaves only to those it is opened for, and says so before all else', async () => {
  const stream = `incident/${randomUUID()}`;
  const { data, content } = registration(stream, { person: scene.tib.person, capacity: 'tib' });
  await give(stream, 'RegisterIncident', { ...(data as object), mode: 'exercise' }, content as object);
  const path = await linked(stream);
  await post(`${path}/message`);
  const list = path.slice(0, path.lastIndexOf('/'));
  const sent = async () => (await ask(scene.server, 'GET', list, { cookie: tib })).json.links[0].sent[0];
  await expect.poll(sent).toMatchObject({ state: 'cancelled', reason: 'closed_in_exercise' });
  expect(gateway.taken).toEqual([]);
  await give(stream, 'OpenExerciseChannels', { people: [PERSON], seen: null });
  const thanks = { kind: 'krisstod' as const, incident: stream.slice('incident/'.length), helper: randomUUID() };
  await scene.server.services.messages.enqueue([messageTo(PERSON, 'sms', { purpose: thanks, text: 'Tack.' })]);
  await expect.poll(() => gateway.taken.map(({ message }) => message)).toEqual(['ÖVNING ÖVNING ÖVNING. Tack.']);
});
