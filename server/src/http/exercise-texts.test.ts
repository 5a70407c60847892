import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamText } from '@ledningsplats/shared/log/stream-texts.ts';
import { takeInput } from '@ledningsplats/shared/scenarios/take.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { exerciseRun } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const GOES = 'ÖL-KANARIE-GÅR';
const said = { capacity: 'dataskyddsombud', reference: 'KS 2027/3' };

function onDisk(text: string): boolean {
  const entries = readdirSync(scene.server.directory, { recursive: true, withFileTypes: true });
  return entries.some((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text));
}

test('[LG10] [OV4] what the staff wrote is removed by who may and is of the staff, from every reading and every byte', async () => {
  const { server } = scene;
  const run = await exerciseRun(scene);
  const keeper = await server.addAccount(['namndsekreterare'], [], 'Eva Ström');
  const cookie = await server.signIn(keeper.account);
  const path = `/api/exercises/${run.exercise}/texts`;
  const remove = async (of: number) =>
    (
      await ask(server, 'POST', '/api/commands', {
        cookie,
        body: envelope('RemoveExerciseWords', run.own, { of, why: 'gdpr' }, said),
      })
    ).json as { ok: boolean; code?: string };
  // whoever may remove, and is not of the staff, neither reads nor removes
  expect((await ask(server, 'GET', path, { cookie })).status).toBe(403);
  expect(await remove(1)).toMatchObject({ ok: false, code: 'forbidden' });
  const staffed = { exercise: run.exercise, seen: await run.calendarSeq(), staff: { [keeper.person]: 'observer' } };
  expect(await run.give('StaffExercise', 'exercises', staffed)).toMatchObject({ ok: true });

  const { seq: note } = await run.give('NoteHotWash', run.own, {}, { text: GOES });
  await run.give(
    'AddInject',
    run.own,
    { minute: 5, channel: 'line', to: null },
    { from: GOES, text: `Inspel ${GOES}` },
  );
  await run.give('KeepExercisePoint', run.own, { incident: run.incident }, { name: GOES });
  await run.give('StrikeHotWash', run.own, {
    note: (await run.give('NoteHotWash', run.own, {}, { text: GOES })).seq ?? 0,
  });
  await run.give('PlayParties', run.own, {}, { parties: [GOES] });
  const list = async () => ((await ask(server, 'GET', path, { cookie })).json as { texts: StreamText[] }).texts;
  const held = (await list()).filter(({ words }) => words.join().includes(GOES));
  expect(held.map(({ kind }) => kind).toSorted()).toEqual([
    'ExercisePointKept',
    'HotWashNoted',
    'HotWashNoted',
    'InjectAdded',
    'PartiesPlayed',
  ]);
  expect(onDisk(GOES)).toBe(true);

  for (const { seq } of held) expect(await remove(seq)).toMatchObject({ ok: true });
  expect(await remove(note ?? 0)).toMatchObject({ code: 'already' });
  expect(await remove(9_999)).toMatchObject({ code: 'unknown_item' });
  expect(onDisk(GOES)).toBe(false);
  expect(JSON.stringify(await list())).not.toContain(GOES);
  const { conduct } = await run.staffState();
  expect(JSON.stringify(conduct)).not.toContain(GOES);
  expect(conduct.notes).toMatchObject([{ seq: note, text: null }]);
  expect(conduct.removals.find(({ of }) => of === note)).toMatchObject({
    kind: 'HotWashNoted',
    why: 'gdpr',
    by: keeper.person,
    decided: said,
  });
  expect(await server.services.store.events.verify({ stream: run.own })).toMatchObject({ ok: true, faults: [] });
  // the decision itself is nobody's to take away
  expect(await remove(conduct.removals[0]?.seq ?? 0)).toMatchObject({ code: 'unknown_item' });
});

test('[LG10] an older wording of a script goes, and what the script says now stands', async () => {
  const { server } = scene;
  const run = await exerciseRun(scene, { isBegun: false });
  const keeper = await server.addAccount(['namndsekreterare'], [], 'Karin Ek');
  const cookie = await server.signIn(keeper.account);
  const staffed = { exercise: run.exercise, seen: await run.calendarSeq(), staff: { [keeper.person]: 'observer' } };
  await run.give('StaffExercise', 'exercises', staffed);
  const inject = (id: string, text: string) => ({
    ...{ id, minute: 5, channel: 'line' as const, from: 'SOS Alarm', to: null, text, expected: null },
    ...{ goal: null, at: null },
  });
  const { data, content } = takeInput(
    {
      ...{
        title: 'Prov',
        purpose: 'Pröva',
        background: 'Inget',
        startsAt: '06:40',
        minutes: 60,
        goals: [],
        questions: [],
      },
      injects: [inject('i1', GOES), inject('i2', 'Står kvar')],
    },
    null,
  );
  const taken = await run.give('TakeScenario', run.own, data, content);
  const { text: _, from, expected, ...facts } = inject('i1', '');
  const texts = { from, text: 'Utan namn', expected };
  expect(await run.give('SetInject', run.own, { ...facts, seen: taken.seq }, texts)).toMatchObject({ ok: true });
  const body = envelope('RemoveExerciseWords', run.own, { of: taken.seq, why: 'gallring' }, said);
  expect((await ask(server, 'POST', '/api/commands', { cookie, body })).json).toMatchObject({ ok: true });
  const { script } = await run.staffState();
  expect(script).toMatchObject({ title: 'Prov', injects: [{ text: 'Utan namn' }, { text: 'Står kvar' }] });
  expect(onDisk(GOES)).toBe(false);
});
