import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openExercise } from '../channels/testing/open-exercise.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { exerciseRun } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
beforeEach(async () => {
  scene = await startScene({ config: { publicAddress: 'https://lp.example' } });
  tib = await scene.server.signIn(scene.tib.account);
});
afterEach(() => scene.stop());

const get = async (path: string) => (await ask(scene.server, 'GET', path, { cookie: tib })).json;
const give = async (stream: string, type: string, data: object, content: object = {}) => {
  const { json } = await ask(scene.server, 'POST', '/api/commands', {
    cookie: tib,
    body: envelope(type, stream, data, content),
  });
  expect([type, json.ok, json.code]).toEqual([type, true, undefined]);
};
const erase = (id: string, decidedBy = scene.tib.person) =>
  ask(scene.server, 'POST', `/api/incidents/${id}/erasure`, {
    cookie: tib,
    body: { decidedBy, ground: 'Gallras enligt beslut.' },
  });

/** Much of what can be done, in one exercise; its open stream. */
async function busyExercise(): Promise<string> {
  const stream = `incident/${await openExercise(scene.server, scene.tib)}`;
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  for (let nth = 0; nth < 3; nth += 1) {
    await give(stream, 'WriteLine', { kind: 'handelse', important: true }, { text: `Kanariefågel ${nth}` });
    await give(stream, 'CreateTask', { function: 'stabschef', due: null }, { title: `Öva ${nth}` });
  }
  await give(stream, 'RecordDecision', { decision }, { decision: { wording: 'Vi övar.' } });
  await give(stream, 'SendCallOut', { lists: [], also: [scene.tib.person], of: 1 }, { text: 'Kom.' });
  return stream;
}

async function close(stream: string): Promise<void> {
  const { state } = await scene.server.services.states.get(stream);
  const { tasks, decisions } = state as { tasks: { open: object }; decisions: { open: object } };
  const owner = { person: scene.tib.person, function: null };
  const items = [
    ...Object.keys(tasks.open).map((id) => ({ kind: 'task', id })),
    ...Object.keys(decisions.open).map((id) => ({ kind: 'decision', id })),
  ];
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  const data = { decision, handovers: items.map((item) => ({ item, owner })) };
  await give(stream, 'CloseIncident', data, { decision: { wording: 'Övningen är slut.' } });
}

/** All that counts what is real. */
async function realFigures() {
  const { store, states } = scene.server.services;
  const { incidents } = await get('/api/incidents');
  const standing = ['roster', 'duty', 'disturbances', 'places', 'warnings', 'sirens', 'exercises', 'plan'];
  return {
    real: incidents.filter(({ mode }: { mode: string }) => mode === 'live'),
    numbers: (await store.events.incidentNumbers()).get('2026/live'),
    openWork: (await get('/api/duty/open')).incidents,
    told: await get('/api/duty/told'),
    dutyLog: await get('/api/duty/entries?from=0&until=9999999999999'),
    search: await get(`/api/streams/${encodeURIComponent(scene.stream)}/search?words=Kanarief%C3%A5gel`),
    heads: await Promise.all([...standing, scene.stream].map(async (stream) => (await states.get(stream)).seq)),
  };
}

describe('[OV1] what is real is counted apart', () => {
  test('a busy exercise moves no figure of what is real, and the next real number follows the last real one', async () => {
    const before = await realFigures();
    const numberOf = async (stream: string) =>
      ((await scene.server.services.states.get(stream)).state as { incident: { number: string } }).incident.number;
    const stream = await busyExercise();
    expect(await realFigures()).toEqual(before);
    await close(stream);
    expect(await realFigures()).toEqual(before);
    const [, first] = /-(\d+)$/.exec(await numberOf(scene.stream)) ?? [];
    const [, next] = /-(\d+)$/.exec(await numberOf(await scene.register())) ?? [];
    expect(Number(next)).toBe(Number(first) + 1);
    expect(await numberOf(stream)).toMatch(/^Ö\d{4}-/);
  });
});

test('[OV1] a call-out that reaches nobody can be practised: its answer link is the lead’s to play, and answers', async () => {
  const stream = await busyExercise();
  const { state } = await scene.server.services.states.get(stream);
  const { list } = (state as { callOuts: { list: { id: string }[] } }).callOuts;
  const path = (id: string) =>
    `/api/incidents/${stream.slice('incident/'.length)}/call-outs/${id}/links/${scene.tib.person}`;
  const link = () => ask(scene.server, 'GET', path(list[0]?.id ?? ''), { cookie: tib });
  await expect.poll(async () => (await link()).json.url).toMatch(/^https:\/\/lp\.example\/s\//);
  const token = (await link()).json.url.split('/').at(-1);
  const page = await ask(scene.server, 'GET', `/api/answer/${token}`);
  expect(page.json).toMatchObject({ isExercise: true, isBroken: false, state: 'open' });
  await give(stream, 'BreakExercise', {});
  expect((await ask(scene.server, 'GET', `/api/answer/${token}`)).json).toMatchObject({ isBroken: true });
  await give(scene.stream, 'SendCallOut', { lists: [], also: [scene.tib.person], of: 1 }, { text: 'Kom.' });
  const real = (await scene.server.services.states.get(scene.stream)).state as { callOuts: { list: { id: string }[] } };
  const ofReal = path(real.callOuts.list[0]?.id ?? '').replace(
    stream.slice('incident/'.length),
    scene.stream.slice('incident/'.length),
  );
  expect((await ask(scene.server, 'GET', ofReal, { cookie: tib })).status).toBe(404);
});

describe('[OV1] erasure', () => {
  test('takes a closed exercise away by decision: its streams are not there, its row says so, and the chains verify', async () => {
    const stream = await busyExercise();
    const id = stream.slice('incident/'.length);
    expect(await erase(id)).toMatchObject({ status: 409, json: { code: 'incident_open' } });
    await close(stream);
    expect((await erase(id)).status).toBe(204);
    const { incidents } = await get('/api/incidents');
    expect(incidents.find((row: { id: string }) => row.id === id)).toMatchObject({
      mode: 'exercise',
      title: null,
      erased: { by: scene.tib.person },
    });
    const snapshot = await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(stream)}/snapshot`, {
      cookie: tib,
    });
    expect(snapshot.status).toBe(404);
    const { store } = scene.server.services;
    expect(await store.messages.of({ kind: 'callout', incident: id, callOut: 'any' })).toEqual([]);
    expect(await store.events.verify({})).toMatchObject({ ok: true });
    const line = envelope('WriteLine', stream, { kind: 'handelse', important: false }, { text: 'För sent' });
    const late = await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: line });
    expect(late.json).toMatchObject({ ok: false, code: 'not_found' });
    expect((await erase(id)).status).toBe(404);
  });

  test('takes what its staff led it by, but never from under a run that goes on', async () => {
    const run = await exerciseRun(scene);
    const past = await openExercise(scene.server, scene.tib);
    await close(`incident/${past}`);
    const { exercises } = (await scene.server.services.states.get('exercises')).state as ExercisesState;
    const planned = exercises[run.exercise];
    await give('exercises', 'LinkExercise', { exercise: run.exercise, seen: planned?.seq, incident: past });
    expect((await erase(past)).status).toBe(204);
    expect((await run.staffState()).conduct.runs).toHaveLength(1);
    await close(run.played);
    expect((await erase(run.incident)).status).toBe(204);
    expect(await run.staffState()).toBeNull();
    expect(await scene.server.services.store.events.verify({})).toMatchObject({ ok: true });
  });

  test('[KO2] takes what services told in it from memory as from disk', async () => {
    const stream = await busyExercise();
    const { states } = scene.server.services;
    const facts = { reference: null, position: null, needs: [{ need: 'el', minutes: 60 }], contacts: [] };
    const command = envelope('RegisterService', 'services', facts, { name: 'Kylan' });
    await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command });
    const told = { service: command.id, answer: 'support', status: null, until: null, supports: [] };
    await give(`${stream}/continuity`, 'TellForService', told, { note: 'Kanariefågel' });
    await close(stream);
    expect((await erase(stream.slice('incident/'.length))).status).toBe(204);
    for (const part of ['', '/secret', '/krisstod', '/continuity'])
      expect((await states.get(`${stream}${part}`)).state).toBeNull();
  });

  test('is told at once to every screen that has it open, and to no other', async () => {
    const stream = await busyExercise();
    await close(stream);
    const [there, elsewhere] = [await scene.screen(), await scene.screen()];
    for (const of of [stream, `${stream}/secret`]) expect(await there.subscribe(of)).toMatchObject({ ok: true });
    expect(await elsewhere.subscribe(scene.stream)).toMatchObject({ ok: true });
    expect((await erase(stream.slice('incident/'.length))).status).toBe(204);
    await expect.poll(() => there.revoked).toEqual([{ what: 'stream', stream, isErased: true }]);
    expect(await there.subscribe(stream, 3)).toMatchObject({ ok: false, code: 'snapshot_needed' });
    await give(scene.stream, 'WriteLine', { kind: 'handelse', important: false }, { text: 'På riktigt' });
    await expect.poll(() => elsewhere.frames.length).toBeGreaterThan(0);
    expect(elsewhere.revoked).toEqual([]);
  });

  test('[LG1] never takes what is real, nor without a decider of the register, nor for one who does not lead exercises', async () => {
    const real = scene.stream.slice('incident/'.length);
    expect(await erase(real)).toMatchObject({ status: 409, json: { code: 'exercise_apart' } });
    const exercise = await openExercise(scene.server, scene.tib);
    expect(await erase(exercise, real)).toMatchObject({ status: 422, json: { field: 'decidedBy' } });
    tib = await scene.server.signIn((await scene.server.addAccount(['stab'])).account);
    expect((await erase(exercise)).status).toBe(403);
  });
});
