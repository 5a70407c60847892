import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const STARTS = Date.UTC(2027, 0, 15, 2);
const HOUR = 3_600_000;

let scene: Scene;
let tib: string;
let other: { cookie: string; person: string };
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
  const deputy = await scene.server.addAccount(['tib'], [], 'Disa Fors');
  other = { cookie: await scene.server.signIn(deputy.account), person: deputy.person };
});
afterAll(() => scene.stop());

async function give(
  cookie: string,
  type: string,
  stream: string,
  data: object,
  content: object = {},
  more: object = {},
) {
  const body = { ...envelope(type, stream, data, content), ...more };
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie, body });
  return { ...json, id: body.id };
}

async function exercise(lead: string | null) {
  const facts = { kind: 'seminarie', groups: [], organiser: 'own', lead };
  const span = { from: '2026-12-01T09:00', until: '2026-12-01T11:00' };
  const { id } = await give(tib, 'PlanExercise', 'exercises', { ...facts, ...span }, { title: 'Strömavbrott' });
  return id;
}

const begin = (incident: string, decider: string) => ({
  incident,
  startsAt: STARTS,
  pace: 60,
  to: 1,
  decision: { decider: { person: decider, capacity: 'tib' } },
});
const said = { title: 'Strömavbrott', decision: { wording: 'Störning.' } };

describe('[OV3] an exercise that has been begun', () => {
  test('is an incident of its own, an exercise from birth, whose time is its clock’s from the first event', async () => {
    const id = await exercise(scene.tib.person);
    const incident = randomUUID();
    const begun = await give(tib, 'BeginExercise', `exercise/${id}`, begin(incident, scene.tib.person), said);
    expect(begun).toMatchObject({ ok: true });

    const stream = incidentStream(incident);
    const state = async () => (await scene.server.services.states.get(stream)).state;
    expect(await state()).toMatchObject({
      incident: { mode: 'exercise', openedAt: STARTS, level: { rank: 1, since: STARTS } },
      exercised: { exercise: id, clock: { shown: STARTS, pace: 60, isRunning: true } },
    });
    const [stored] = await scene.server.services.store.events.read(stream, 0, 1);
    expect(stored?.meta.shownAt).toBe(STARTS);
    expect(Math.abs((stored?.meta.recordedAt ?? 0) - Date.now())).toBeLessThan(HOUR);

    // typed by the exercise's clock, while the world's says another year
    const line = { kind: 'handelse' };
    const typed = { occurredAt: STARTS + 1_000 };
    expect(await give(tib, 'WriteLine', stream, line, { text: 'Mörkt i Österby' }, typed)).toMatchObject({ ok: true });
    const ahead = { occurredAt: STARTS + 40 * 24 * HOUR };
    expect(await give(tib, 'WriteLine', stream, line, { text: 'I framtiden' }, ahead)).toMatchObject({
      ok: false,
      field: 'occurredAt',
    });

    const paused = { incident, isRunning: false, shown: STARTS + 30 * HOUR };
    expect(await give(tib, 'SetExerciseClock', `exercise/${id}`, paused)).toMatchObject({ ok: true });
    expect(await give(tib, 'WriteLine', stream, line, { text: 'Efter hoppet' })).toMatchObject({ ok: true });
    const { json } = await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(stream)}/lines`, {
      cookie: tib,
    });
    const after = json.lines.find(({ content }: { content: { text: string } }) => content.text === 'Efter hoppet');
    expect(after).toMatchObject({ occurredAt: STARTS + 30 * HOUR, recordedAt: STARTS + 30 * HOUR });
    const back = { incident, shown: STARTS };
    expect(await give(tib, 'SetExerciseClock', `exercise/${id}`, back)).toMatchObject({ ok: false, code: 'invalid' });
  });

  test('the same comes out of the store when it is folded anew', async () => {
    const id = await exercise(scene.tib.person);
    const incident = randomUUID();
    await give(tib, 'BeginExercise', `exercise/${id}`, begin(incident, scene.tib.person), said);
    const stream = incidentStream(incident);
    const { states } = scene.server.services;
    const kept = await states.get(stream);
    states.drop(stream);
    expect(await states.get(stream)).toEqual(kept);
  });
});

describe('[OV2] an exercise’s own part', () => {
  test('is read and written by its staff and by nobody else, whatever their roles', async () => {
    const id = await exercise(other.person);
    const stream = `exercise/${id}`;
    const incident = randomUUID();
    const snapshot = `/api/streams/${encodeURIComponent(stream)}/snapshot`;
    expect((await ask(scene.server, 'GET', snapshot, { cookie: tib })).status).toBe(403);
    expect((await ask(scene.server, 'GET', snapshot, { cookie: other.cookie })).status).toBe(200);
    const mine = begin(incident, scene.tib.person);
    expect(await give(tib, 'BeginExercise', stream, mine, said)).toMatchObject({ ok: false, code: 'forbidden' });

    const seen = (await scene.server.services.states.get('exercises')).state as {
      exercises: Record<string, { seq: number }>;
    };
    const staff = { [scene.tib.person]: 'evaluator' };
    const named = { exercise: id, seen: seen.exercises[id]?.seq, staff };
    expect(await give(tib, 'StaffExercise', 'exercises', named)).toMatchObject({ ok: true });
    expect((await ask(scene.server, 'GET', snapshot, { cookie: tib })).status).toBe(200);
    // an evaluator reads what is planned, and leads nothing
    expect(await give(tib, 'BeginExercise', stream, mine, said)).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('has none while nobody is named', async () => {
    const stream = `exercise/${await exercise(null)}`;
    const snapshot = `/api/streams/${encodeURIComponent(stream)}/snapshot`;
    expect((await ask(scene.server, 'GET', snapshot, { cookie: tib })).status).toBe(403);
  });
});
