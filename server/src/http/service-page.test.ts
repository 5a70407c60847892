import { randomUUID } from 'node:crypto';
import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { continuityStream, incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ContinuityState } from '@ledningsplats/shared/losses/telling/events.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope, registration } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const CANARY = 'KANARIE';
const HOUR = 3_600_000;
let scene: Scene;
let tib: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

async function give(stream: string, type: string, data: object, content: object = {}): Promise<string> {
  const command = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command });
  expect([type, json.ok, json.code]).toEqual([type, true, undefined]);
  return command.id;
}

const post = (path: string, body: object = {}, cookie: string | undefined = tib) =>
  ask(scene.server, 'POST', path, { ...(cookie && { cookie }), body });

/** An incident with a loss of power, a service that it touches with a link of its own, and another beside it. */
async function lost({ mode = 'live' } = {}) {
  const incident = randomUUID();
  const stream = incidentStream(incident);
  const { data, content } = registration(stream, { person: scene.tib.person, capacity: 'tib' });
  await give(stream, 'RegisterIncident', { ...(data as object), mode }, content as object);
  const since = scene.server.now() - HOUR;
  const prognosis = { expected: null, saidAt: since };
  const facts = { needs: ['el', 'it'], isWholeMunicipality: true, shapes: [], since, prognosis };
  await give(stream, 'RecordLoss', { facts }, { where: `Norra ${CANARY}`, source: CANARY, note: CANARY });
  const register = (name: string) => {
    const own = { reference: null, position: null, needs: [{ need: 'el', minutes: 90 }], contacts: [] };
    return give('services', 'RegisterService', own, { name, fallback: CANARY });
  };
  const service = await register(`Vattenverket ${incident.slice(0, 4)}`);
  const other = await register(`Serverhallen ${CANARY} ${incident}`);
  const made = await post(`/api/service-links/${incident}/${service}`);
  expect(made.status).toBe(201);
  const token = (made.json.url as string).split('/blad/verksamhet/')[1] as string;
  return { incident, stream, since, service, other, token, path: `/api/service-link/${token}` };
}

const SAID = { answer: 'support', status: 'limited', until: null, supports: ['reservkraft'] };
function say(path: string, more: object = {}, { ago = 0, id = randomUUID() as string } = {}) {
  const now = scene.server.now();
  return ask(scene.server, 'POST', path, {
    body: { id, said: { ...SAID, ...more }, madeAt: now - ago, sentAt: now },
  });
}
const stateOf = async (stream: string) => (await scene.server.services.states.get(stream)).state as IncidentState;
const toldOf = async (incident: string) =>
  ((await scene.server.services.states.get(continuityStream(incident))).state as ContinuityState | null)?.told ?? {};

test('[KO3] the page tells its own service, what it lacks and its own answer, and nothing else', async () => {
  const { path, incident, since, service } = await lost();
  const { json, text, headers } = await ask(scene.server, 'GET', path);
  expect(json).toEqual({
    municipality: expect.any(String),
    isExercise: false,
    isBroken: false,
    service: `Vattenverket ${incident.slice(0, 4)}`,
    lost: [{ what: ['El'], since, prognosis: { expected: null, saidAt: since } }],
    isUnsure: false,
    own: null,
    ahead: 0,
    supports: expect.arrayContaining([{ id: 'reservkraft', name: 'Reservkraft' }]),
    call: expect.anything(),
  });
  for (const hidden of [CANARY, incident, service])
    expect(text.replace(`Vattenverket ${incident.slice(0, 4)}`, '')).not.toContain(hidden);
  expect([headers.get('referrer-policy'), headers.get('cache-control')]).toEqual(['no-referrer', 'no-store']);
});

test('[KO2] what it answers is its own, once however often it is sent, with when it was said and that it came by the link', async () => {
  const { path, incident, stream, service } = await lost();
  const id = randomUUID();
  const until = scene.server.now() + 2 * HOUR;
  expect((await say(path, { until, note: 'Dieseln tar slut' }, { id })).json).toEqual({
    ok: true,
    stream: '',
    seq: 0,
  });
  expect((await say(path, { until, note: 'Dieseln tar slut' }, { id })).json.ok).toBe(true);
  expect((await stateOf(stream)).losses.answers[service]).toMatchObject({
    answer: 'support',
    by: null,
    isByLink: true,
  });
  expect(await toldOf(incident)).toMatchObject({
    [service]: { until, supports: ['reservkraft'], note: 'Dieseln tar slut', isByLink: true },
  });
  const { json } = await ask(scene.server, 'GET', path);
  expect(json.own).toMatchObject({ answer: 'support', until });
  expect(json.own).not.toHaveProperty('note');

  const observer = await scene.server.signIn((await scene.server.addAccount(['observator'])).account);
  const counts = await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(stream)}/service-counts`, {
    cookie: observer,
  });
  expect(counts.json.answers.support).toBe(1);
  const own = `/api/streams/${encodeURIComponent(continuityStream(incident))}/snapshot`;
  expect((await ask(scene.server, 'GET', own, { cookie: observer })).status).toBe(403);
  const open = await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(stream)}/snapshot`, {
    cookie: observer,
  });
  for (const word of ['Dieseln', 'reservkraft', String(until)]) expect(open.text).not.toContain(word);
});

test('[KO2] told another word on the telephone, the page gives none of what was said before as said with it', async () => {
  const { path, stream, service } = await lost();
  const until = scene.server.now() + 2 * HOUR;
  await say(path, { answer: 'manages', status: 'running', until, supports: [] });
  await give(stream, 'AnswerForService', { service, answer: 'support' });
  const { json } = await ask(scene.server, 'GET', path);
  expect(json.own).toMatchObject({ answer: 'support', status: null, until: null, supports: [] });
});

test('[KO2] where nobody knows whether it is touched, the page does not say that nothing is lost', async () => {
  const { path, stream } = await lost();
  expect((await ask(scene.server, 'GET', path)).json).toMatchObject({ isUnsure: false });
  const loss = Object.keys((await stateOf(stream)).losses.known)[0];
  await give(stream, 'EndLoss', { loss, back: scene.server.now() - 1 });
  expect((await ask(scene.server, 'GET', path)).json).toMatchObject({ lost: [], isUnsure: false });
  const since = scene.server.now() - HOUR;
  const somewhere = (need: string) => ({
    needs: [need],
    isWholeMunicipality: false,
    shapes: [],
    since,
    prognosis: null,
  });
  await give(stream, 'RecordLoss', { facts: somewhere('vatten') }, { where: CANARY });
  expect((await ask(scene.server, 'GET', path)).json).toMatchObject({ lost: [], isUnsure: false });
  await give(stream, 'RecordLoss', { facts: somewhere('el') }, { where: CANARY });
  const { json, text } = await ask(scene.server, 'GET', path);
  expect(json).toMatchObject({ lost: [], isUnsure: true });
  expect(text).not.toContain(CANARY);
});

test('[KO3] whatever else is sent along is no answer: another service, another field, a long note', async () => {
  const { path, incident, other } = await lost();
  expect((await say(path, { service: other })).status).toBe(400);
  expect((await say(path, { note: 'x'.repeat(20_000) })).status).toBe(413);
  expect((await say(path, { until: scene.server.now() - HOUR })).json).toMatchObject({ ok: false, code: 'invalid' });
  expect(await toldOf(incident)).toEqual({});
});

test('[KO3] a guessed, a revoked and an ended link, and that of a service no longer kept, are the same 404', async () => {
  const guessed = await ask(scene.server, 'GET', `/api/service-link/${'a'.repeat(26)}`);
  const gone = async (path: string) => {
    const answers = [await ask(scene.server, 'GET', path), await say(path)];
    for (const { status, json } of answers) expect([status, json.details]).toEqual([404, guessed.json.details]);
  };
  expect(guessed.status).toBe(404);

  const revoked = await lost();
  const at = `/api/service-links/${revoked.incident}/${revoked.service}`;
  expect((await ask(scene.server, 'DELETE', at, { cookie: tib })).status).toBe(204);
  await gone(revoked.path);
  // made anew it is another
  const { json } = await post(at);
  expect(json.url).not.toContain(revoked.token);

  const retired = await lost();
  await give('services', 'RetireService', { service: retired.service }, { reason: 'Nedlagd' });
  await gone(retired.path);
  expect((await post(`/api/service-links/${retired.incident}/${retired.service}`)).status).toBe(404);
  await give('services', 'RestoreService', { service: retired.service });
  expect((await ask(scene.server, 'GET', retired.path)).status).toBe(200);

  const ended = await lost();
  const first = randomUUID();
  expect((await say(ended.path, {}, { id: first })).json.ok).toBe(true);
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  await give(ended.stream, 'CloseIncident', { decision, handovers: [] }, { decision: { wording: 'Klart.' } });
  await gone(ended.path);
  // what was sent again after a lost answer is answered as the first time
  expect((await say(ended.path, {}, { id: first })).json.ok).toBe(true);
});

test('[KO3] its secret is in no byte on disk and the same however often it is shown', async () => {
  const { token, incident, service } = await lost();
  const { json } = await post(`/api/service-links/${incident}/${service}`);
  expect(json.url).toContain(token);
  expect(textsOnDisk(scene.server.services.store.path, [token])).toEqual([]);
  expect(scene.server.logged()).not.toContain(token);
  const observer = await scene.server.signIn((await scene.server.addAccount(['observator'])).account);
  expect((await post(`/api/service-links/${incident}/${service}`, {}, observer)).status).toBe(403);
});

test('[OV1] the link of an exercise says so, and its answers are in the exercise alone', async () => {
  const exercise = await lost({ mode: 'exercise' });
  const { json } = await ask(scene.server, 'GET', exercise.path);
  expect(json.isExercise).toBe(true);
  const live = await lost();
  await say(exercise.path);
  expect(await toldOf(live.incident)).toEqual({});
  expect(Object.keys(await toldOf(exercise.incident))).toEqual([exercise.service]);
});

test('[KO2] a link says no more in ten minutes than a service has to say', async () => {
  const { path } = await lost();
  const answers = await Promise.all(Array.from({ length: 24 }, () => say(path)));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
});

test('[KO2] two who answer at once are both in the history, and one of them holds in both parts', async () => {
  const { path, incident, stream, service } = await lost();
  await Promise.all([say(path, { answer: 'manages' }), say(path, { answer: 'fallback' })]);
  const told = (await toldOf(incident))[service]?.answer;
  expect((await stateOf(stream)).losses.answers[service]?.answer).toBe(told);
  expect((await scene.server.services.states.get(continuityStream(incident))).seq).toBe(2);
});
