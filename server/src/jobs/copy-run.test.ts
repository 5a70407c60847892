import { randomUUID } from 'node:crypto';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { continuityStream, incidentStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openExercise } from '../channels/testing/open-exercise.ts';
import { eraseExercise } from '../exercise-erasure/erase-exercise.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { exerciseRun, STARTS } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { copyRun } from './copy-run.ts';

const MINUTE = 60_000;

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

test('[OV3] a run is played again from a point: a copy of all until then, standing at its time, and the old one left as it was', async () => {
  const { services } = scene.server;
  const inject = (minute: number, text: string) => ({
    data: { minute, channel: 'line', to: null },
    content: { from: 'SOS Alarm', text },
  });
  const run = await exerciseRun(scene, { before: [inject(5, 'Före punkten'), inject(40, 'Efter punkten')] });
  const at = (minutes: number) => ({ incident: run.incident, shown: STARTS + minutes * MINUTE });
  await run.give('SetExerciseClock', run.own, at(10));
  await expect.poll(run.lines).toHaveLength(1);
  const written = await run.give('WriteLine', run.played, { kind: 'handelse' }, { text: 'Spelarnas egen' });
  const task = await run.give('CreateTask', run.played, { function: 'hr', due: null }, { title: 'Ring in två' });
  const { id: point } = await run.give(
    'KeepExercisePoint',
    run.own,
    { incident: run.incident },
    { name: 'Tio minuter' },
  );
  await run.give('SetExerciseClock', run.own, at(50));
  await expect.poll(run.lines).toHaveLength(3);
  await run.give('WriteLine', run.played, { kind: 'handelse' }, { text: 'Hör till det som inte hände' });

  const incident = randomUUID();
  const rewind = { from: run.incident, incident, point };
  expect(await run.give('RewindExercise', run.own, rewind)).toMatchObject({ ok: true });
  const target = incidentStream(incident);
  const copied = async () => (await services.states.get(target)).state as IncidentState | null;
  await expect.poll(copied).not.toBeNull();
  expect(await copied()).toMatchObject({
    incident: { id: incident, mode: 'exercise', lifecycle: 'open', openedAt: STARTS },
    exercised: { exercise: run.exercise, clock: { shown: STARTS + 10 * MINUTE, isRunning: false }, leftFor: null },
    tasks: { open: { [task.id]: { title: 'Ring in två' } } },
  });
  const old = await run.state();
  expect((await copied())?.incident.number).not.toBe(old.incident.number);
  expect(old).toMatchObject({ incident: { lifecycle: 'closed' }, exercised: { leftFor: incident } });

  // read by the same registers as what was never copied
  const cookie = await scene.server.signIn(scene.tib.account);
  const { json } = await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(target)}/lines`, { cookie });
  const texts = json.lines.flatMap(({ content }: { content: { text: string } | null }) => content?.text ?? []);
  expect(texts.toSorted()).toEqual(['Före punkten', 'Spelarnas egen']);
  expect(json.lines.some(({ command }: { command: string }) => command === written.id)).toBe(true);
  const open = await services.store.events.headlines({ open: true, before: null, limit: 50 });
  expect(open.map(({ id }) => id)).toContain(incident);
  expect(open.map(({ id }) => id)).not.toContain(run.incident);
  expect((await services.store.events.verify({ stream: target })).ok).toBe(true);

  // what was to come comes again, and what had come does not
  expect(Object.keys((await run.staffState()).conduct.injects)).toHaveLength(1);
  const again = { incident, shown: STARTS + 45 * MINUTE };
  expect(await run.give('SetExerciseClock', run.own, again)).toMatchObject({ ok: true });
  const sent = async () => Object.values((await run.staffState()).conduct.injects).length;
  await expect.poll(sent).toBe(2);

  const linked = async () => {
    const calendar = (await services.states.get('exercises')).state as ExercisesState;
    return calendar.exercises[run.exercise]?.incident?.id;
  };
  await expect.poll(linked).toBe(incident);
});

test('[OV1] a copy reaches nobody, whomever the run that is left was opened for', async () => {
  const { services } = scene.server;
  const run = await exerciseRun(scene);
  const people = [scene.tib.person];
  expect(await run.give('OpenExerciseChannels', run.played, { people, seen: null })).toMatchObject({ ok: true });
  const { id: point } = await run.give('KeepExercisePoint', run.own, { incident: run.incident }, { name: 'Öppen' });
  const incident = randomUUID();
  await run.give('RewindExercise', run.own, { from: run.incident, incident, point });
  const copied = async () => (await services.states.get(incidentStream(incident))).state as IncidentState | null;
  await expect.poll(async () => (await copied())?.exerciseMark.openedFor).toEqual([]);
  expect((await run.state()).exerciseMark.openedFor).toEqual(people);
  // and can be opened anew
  const again = { people, seen: (await copied())?.exerciseMark.openedSeq };
  expect(await run.give('OpenExerciseChannels', incidentStream(incident), again)).toMatchObject({ ok: true });
});

test('[OV3] [KO2] what services have told until then goes along, and nothing that they told later', async () => {
  const { services } = scene.server;
  const run = await exerciseRun(scene);
  const facts = { reference: null, position: null, needs: [{ need: 'el', minutes: 60 }], contacts: [] };
  const { id: service } = await run.give('RegisterService', 'services', facts, { name: 'Kylan' });
  const told = { service, answer: 'support', status: null, until: null, supports: [] };
  const own = continuityStream(run.incident);
  expect(await run.give('TellForService', own, told, { note: 'Före punkten' })).toMatchObject({ ok: true });
  const { id: point } = await run.give('KeepExercisePoint', run.own, { incident: run.incident }, { name: 'Här' });
  expect(await run.give('TellForService', own, told, { note: 'Efter punkten' })).toMatchObject({ ok: true });
  const incident = randomUUID();
  await run.give('RewindExercise', run.own, { from: run.incident, incident, point });
  await expect.poll(async () => (await services.states.get(incidentStream(incident))).state).not.toBeNull();
  const copy = await services.store.events.read(continuityStream(incident), 0, 10);
  expect(copy.map(({ content }) => content)).toEqual([{ note: 'Före punkten' }]);
});

test('[OV1] its number is nobody else’s, also of an exercise that is opened at the same moment', async () => {
  const { services } = scene.server;
  const { events } = services.store;
  const run = await exerciseRun(scene);
  const { id: point } = await run.give('KeepExercisePoint', run.own, { incident: run.incident }, { name: 'Här' });
  const read = events.incidentNumbers.bind(events);
  let other: Promise<string> | undefined;
  const between = vi.spyOn(events, 'incidentNumbers').mockImplementationOnce(async () => {
    const numbers = await read();
    other = openExercise(scene.server, scene.tib);
    await Promise.race([other, new Promise((resolve) => setTimeout(resolve, 1_000))]);
    return numbers;
  });
  const incident = randomUUID();
  await run.give('RewindExercise', run.own, { from: run.incident, incident, point });
  await expect.poll(async () => (await services.states.get(incidentStream(incident))).state).not.toBeNull();
  between.mockRestore();
  const numberOf = async (id: string) => (await events.headline(id))?.number;
  expect(await numberOf((await other) ?? '')).not.toBe(await numberOf(incident));
});

test('[OV3] a copy is made once, with what was secret until then', async () => {
  const { services } = scene.server;
  const run = await exerciseRun(scene);
  const secret = { kind: 'handelse', mark: { provision: null, authority: null } };
  const hidden = secretStream(run.incident);
  const cleared = await scene.server.addAccount(['tib', 'sekretess'], ['tib']);
  const cookie = await scene.server.signIn(cleared.account);
  const body = envelope('WriteSecretLine', hidden, secret, { text: 'Hemligt före' });
  expect((await ask(scene.server, 'POST', '/api/commands', { cookie, body })).json).toMatchObject({ ok: true });
  const { id: point } = await run.give('KeepExercisePoint', run.own, { incident: run.incident }, { name: 'Här' });
  const incident = randomUUID();
  await run.give('RewindExercise', run.own, { from: run.incident, incident, point });
  await Promise.all([copyRun(services, run.exercise).catch(() => {}), copyRun(services, run.exercise).catch(() => {})]);
  await copyRun(services, run.exercise);
  const copy = await services.store.events.read(secretStream(incident), 0, 10);
  expect(copy.map(({ content }) => (content as { text: string }).text)).toEqual(['Hemligt före']);
});

describe('[OV1] a point in a run that has been erased', () => {
  async function erasedRun() {
    const { services } = scene.server;
    const run = await exerciseRun(scene);
    const { id: point } = await run.give('KeepExercisePoint', run.own, { incident: run.incident }, { name: 'Här' });
    const second = randomUUID();
    await run.give('RewindExercise', run.own, { from: run.incident, incident: second, point });
    await expect.poll(async () => (await services.states.get(incidentStream(second))).state).not.toBeNull();
    const decision = { decidedBy: scene.tib.person, ground: 'Klar' };
    const actor = { user: 'a', person: scene.tib.person, function: null };
    expect(await eraseExercise(services, run.incident, decision, actor)).toEqual({ ok: true });
    return { run, point, second };
  }

  test('is not played again from: it is said at once, and nothing is left waiting', async () => {
    const { run, point, second } = await erasedRun();
    const rewind = { from: second, incident: randomUUID(), point };
    expect(await run.give('RewindExercise', run.own, rewind)).toMatchObject({ ok: false, code: 'settled' });
    expect((await run.staffState()).conduct.runs.at(-1)).toMatchObject({ incident: second });
  });

  test('that was erased in the same moment ends the run that will never be, once, and the one before is the last again', async () => {
    const { services } = scene.server;
    const { run, point, second } = await erasedRun();
    const read = vi.spyOn(services.store.events, 'headline').mockResolvedValueOnce(null);
    const incident = randomUUID();
    expect(await run.give('RewindExercise', run.own, { from: second, incident, point })).toMatchObject({ ok: true });
    read.mockRestore();
    await expect.poll(async () => (await run.staffState()).conduct.runs.at(-1)?.incident).toBe(second);
    const { seq } = await services.store.events.head(run.own);
    await copyRun(services, run.exercise);
    expect((await services.store.events.head(run.own)).seq).toBe(seq);
    expect((await services.states.get(incidentStream(incident))).state).toBeNull();
  });
});
