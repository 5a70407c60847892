import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ExerciseRunScene, exerciseRun, STARTS } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { startServer } from '../testing/start-server.ts';
import { fireDue } from './fire-injects.ts';

const MINUTE = 60_000;

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const inject = (minute: number, text: string, more: object = {}) => ({
  data: { minute, channel: 'line', to: null, ...more },
  content: { from: 'SOS Alarm', text, expected: 'Larma krisledningen' },
});

describe('[OV3] what is planned for a minute of the exercise', () => {
  test('reaches the players when its clock shows it, jumps included, in order, at its own time and once', async () => {
    const run = await exerciseRun(scene, { before: [inject(20, 'Andra'), inject(5, 'Första'), inject(90, 'Tredje')] });
    expect(await run.lines()).toEqual([]);
    await run.give('SetExerciseClock', run.own, { incident: run.incident, shown: STARTS + 30 * MINUTE });
    await expect.poll(run.lines).toMatchObject([
      { text: 'Första', from: 'SOS Alarm', source: 'Övning', occurredAt: STARTS + 5 * MINUTE, person: null },
      { text: 'Andra', occurredAt: STARTS + 20 * MINUTE },
    ]);
    const { services } = scene.server;
    await Promise.all([fireDue(services, run.exercise), fireDue(services, run.exercise)]);
    expect(await run.lines()).toHaveLength(2);
    // nothing of what the players are to do, or by whom it is told, is in their part
    const stored = await services.store.events.read(run.played, 0, 100);
    expect(JSON.stringify(stored)).not.toContain('Larma krisledningen');
    expect(stored.find(({ type }) => type === 'LineWritten')?.meta).toMatchObject({ by: 'system', person: null });
  });

  test('waits while the clock stands, and is told to wake when it goes', async () => {
    const run = await exerciseRun(scene, { before: [inject(60, 'Senare')] });
    const { services } = scene.server;
    expect(await fireDue(services, run.exercise)).toBeNull();
    await run.give('SetExerciseClock', run.own, { incident: run.incident, isRunning: true, pace: 60 });
    const clock = (await run.state()).exercised?.clock;
    expect(await fireDue(services, run.exercise)).toBeCloseTo((clock?.real ?? 0) + MINUTE, -2);
    scene.server.advance(MINUTE);
    await fireDue(services, run.exercise);
    expect(await run.lines()).toMatchObject([{ text: 'Senare', occurredAt: STARTS + 60 * MINUTE }]);
  });

  test('comes neither when the run has ended nor when it was left out, and what was left out can be taken in again', async () => {
    const run = await exerciseRun(scene);
    const { id: left } = await run.give(
      'AddInject',
      run.own,
      inject(10, 'Utelämnas').data,
      inject(10, 'Utelämnas').content,
    );
    const of = { incident: run.incident, inject: left };
    expect(await run.give('SkipInject', run.own, { ...of, isSkipped: true })).toMatchObject({ ok: true });
    await run.give('SetExerciseClock', run.own, { incident: run.incident, shown: STARTS + 30 * MINUTE });
    await fireDue(scene.server.services, run.exercise);
    expect(await run.lines()).toEqual([]);
    await run.give('SkipInject', run.own, { ...of, isSkipped: false });
    await expect.poll(run.lines).toMatchObject([{ text: 'Utelämnas' }]);

    await run.give('AddInject', run.own, inject(40, 'Efteråt').data, inject(40, 'Efteråt').content);
    await run.give('EndExerciseRun', run.own, { incident: run.incident });
    expect(await run.give('SetExerciseClock', run.own, { incident: run.incident, isRunning: true })).toMatchObject({
      code: 'settled',
    });
    expect(await fireDue(scene.server.services, run.exercise)).toBeNull();
  });

  test('[OV8] comes no more when somebody has broken it off, and again when it goes on', async () => {
    const run = await exerciseRun(scene, { before: [inject(10, 'Efter avbrottet')] });
    const stream = incidentStream(run.incident);
    expect(await run.give('BreakExercise', stream, {})).toMatchObject({ ok: true });
    await run.give('SetExerciseClock', run.own, { incident: run.incident, shown: STARTS + 30 * MINUTE });
    expect(await fireDue(scene.server.services, run.exercise)).toBeNull();
    expect(await run.lines()).toEqual([]);
    const broken = (await run.state()).exerciseMark.broken?.seq;
    expect(await run.give('ResumeExercise', stream, { broken }, { reason: 'Falskt larm' })).toMatchObject({ ok: true });
    await expect.poll(run.lines).toMatchObject([{ text: 'Efter avbrottet' }]);
  });

  test('survives that the server goes down: what came due meanwhile is told, and nothing twice', async () => {
    const first = await startScene();
    const run = await exerciseRun(first, { before: [inject(0, 'Genast'), inject(30, 'Medan servern var nere')] });
    await expect.poll(run.lines).toHaveLength(1);
    await run.give('SetExerciseClock', run.own, { incident: run.incident, isRunning: true, pace: 60 });
    const { directory } = first.server;
    await first.server.close();
    const again = await startServer({ directory });
    again.advance(MINUTE);
    const told = async () => {
      await fireDue(again.services, run.exercise);
      const events = await again.services.store.events.read(run.played, 0, 100);
      return events
        .filter(({ type }) => type === 'LineWritten')
        .map(({ content }) => (content as { text: string }).text);
    };
    expect(await told()).toEqual(['Genast', 'Medan servern var nere']);
    expect(await told()).toHaveLength(2);
    await again.stop();
    rmSync(directory, { recursive: true });
  });
});

test('[OV3] what is over is looked at once, and pushes nothing out of what is kept at hand', async () => {
  const run = await exerciseRun(scene, { from: '2025-12-01T09:00' });
  await run.give('EndExerciseRun', run.own, { incident: run.incident });
  const held = { exercise: run.exercise, seen: await run.calendarSeq(), participants: [] };
  await expect
    .poll(async () => {
      held.seen = await run.calendarSeq();
      return (await run.give('RecordExerciseHeld', 'exercises', held)).ok;
    })
    .toBe(true);
  const { services } = scene.server;
  services.states.drop(run.own);
  services.states.drop(run.played);
  const peek = vi.spyOn(services.states, 'peek');
  const asked = () => peek.mock.calls.filter(([stream]) => stream === run.own).length;
  // something else is played, and all are looked at
  const playOther = async () => {
    const other = await exerciseRun(scene, { before: [inject(10, 'Annan övning')] });
    await other.give('SetExerciseClock', other.own, { incident: other.incident, shown: STARTS + 10 * MINUTE });
    await expect.poll(other.lines).toMatchObject([{ text: 'Annan övning' }]);
  };
  try {
    await playOther();
    await playOther();
    const once = asked();
    expect(once).toBeGreaterThan(0);
    await playOther();
    expect(asked()).toBe(once);
    expect(services.states.holds(run.own)).toBe(false);
  } finally {
    peek.mockRestore();
  }
});

test('[OV3] what is over and is played again in the very moment that it is looked at gets its copy all the same', async () => {
  const run = await exerciseRun(scene, { from: '2025-12-01T09:00' });
  const { id: point } = await run.give('KeepExercisePoint', run.own, { incident: run.incident }, { name: 'Här' });
  await run.give('EndExerciseRun', run.own, { incident: run.incident });
  await expect
    .poll(async () => {
      const held = { exercise: run.exercise, seen: await run.calendarSeq(), participants: [] };
      return (await run.give('RecordExerciseHeld', 'exercises', held)).ok;
    })
    .toBe(true);
  const { services } = scene.server;
  const incident = randomUUID();
  const { peek } = services.states;
  let rewound: { ok: boolean } | undefined;
  vi.spyOn(services.states, 'peek').mockImplementation(async (stream) => {
    const before = await peek.call(services.states, stream);
    if (stream === run.own)
      rewound ??= await run.give('RewindExercise', run.own, { from: run.incident, incident, point });
    return before;
  });
  try {
    // its own part is heard of, and it is looked at
    await run.give('NoteHotWash', run.own, {}, { text: 'Bra samarbete' });
    await expect.poll(async () => (await services.states.get(incidentStream(incident))).state).not.toBeNull();
    expect(rewound).toMatchObject({ ok: true });
  } finally {
    vi.restoreAllMocks();
  }
});

test('[OV3] what goes wrong in one exercise holds up no other', async () => {
  const ill = await exerciseRun(scene);
  const run = await exerciseRun(scene, { before: [inject(10, 'Kommer ändå')] });
  const { states } = scene.server.services;
  const { get } = states;
  vi.spyOn(states, 'get').mockImplementation((stream) =>
    stream === ill.own ? Promise.reject(new Error('cannot be read')) : get.call(states, stream),
  );
  try {
    await run.give('SetExerciseClock', run.own, { incident: run.incident, shown: STARTS + 10 * MINUTE });
    await expect.poll(run.lines).toMatchObject([{ text: 'Kommer ändå' }]);
  } finally {
    vi.restoreAllMocks();
  }
});

describe('[OV1] an exercise is begun once', () => {
  const begin = (run: ExerciseRunScene) =>
    run.give(
      'BeginExercise',
      run.own,
      {
        incident: randomUUID(),
        startsAt: STARTS,
        pace: 1,
        to: 1,
        decision: { decider: { person: scene.tib.person, capacity: 'tib' } },
      },
      { title: 'En gång till', decision: { wording: 'Störning.' } },
    );

  test('also where two press at the same time', async () => {
    const run = await exerciseRun(scene, { isBegun: false });
    const answers = await Promise.all([begin(run), begin(run)]);
    expect(answers.map(({ ok, code }) => (ok ? 'ok' : code)).toSorted()).toEqual(['already', 'ok']);
    expect((await run.staffState()).conduct.runs).toHaveLength(1);
  });

  test('and not when the calendar says that it has been held or called off', async () => {
    for (const [type, data, content] of [
      ['RecordExerciseHeld', { participants: [] }, {}],
      ['CallOffExercise', {}, { reason: 'Storm' }],
    ] as const) {
      const run = await exerciseRun(scene, { isBegun: false, from: '2025-12-01T09:00' });
      const seen = await run.calendarSeq();
      expect(await run.give(type, 'exercises', { exercise: run.exercise, seen, ...data }, content)).toMatchObject({
        ok: true,
      });
      expect(await begin(run)).toMatchObject({ ok: false, code: 'settled' });
    }
  });

  test('[OV2] and stays in the calendar that its clock and its staff hang on', async () => {
    const run = await exerciseRun(scene);
    await expect.poll(async () => (await run.planned())?.incident).not.toBeNull();
    const data = { exercise: run.exercise, seen: await run.calendarSeq() };
    expect(await run.give('StrikeExercise', 'exercises', data)).toMatchObject({ code: 'settled' });
  });
});

test('[OV1] the calendar says by itself which incident an exercise is run in', async () => {
  const run = await exerciseRun(scene);
  const linked = async () => {
    const calendar = (await scene.server.services.states.get('exercises')).state as ExercisesState;
    return calendar.exercises[run.exercise]?.incident?.id;
  };
  await expect.poll(linked).toBe(run.incident);
});

describe('[OV3] a call at the players’', () => {
  test('rings with who it is, is answered by one of them, and becomes the line that they write of it', async () => {
    const run = await exerciseRun(scene);
    const call = inject(0, 'Brand i Norra skolan.', { channel: 'phone', to: 'hr', sendIn: run.incident });
    expect(await run.give('AddInject', run.own, call.data, call.content)).toMatchObject({ ok: true });
    const [ringing] = (await run.state()).exercised?.calls ?? [];
    expect(ringing).toMatchObject({ words: { from: 'SOS Alarm', text: 'Brand i Norra skolan.' }, answered: null });
    const of = { call: ringing?.id ?? '' };
    const stream = incidentStream(run.incident);
    expect(await run.give('AnswerExerciseCall', stream, of)).toMatchObject({ ok: true });
    expect(await run.give('AnswerExerciseCall', stream, of)).toMatchObject({ code: 'already' });
    await run.give('EndExerciseCall', stream, of, { text: 'Brand i Norra skolan, alla ute.' });
    expect((await run.state()).exercised?.calls).toEqual([]);
    expect(await run.lines()).toMatchObject([
      { text: 'Brand i Norra skolan, alla ute.', from: 'SOS Alarm', source: 'Övning', person: scene.tib.person },
    ]);
  });
});
