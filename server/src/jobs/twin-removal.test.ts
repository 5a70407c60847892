import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import {
  continuityStream,
  incidentStream,
  krisstodStream,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type ExerciseRunScene, exerciseRun } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const CANARY = 'Zebrafink Karlavagnen';
const said = { capacity: 'informationsägare', reference: 'KS 2027/14' };
const mark = { provision: null, authority: null };

let scene: Scene;
/** Whoever may remove, and is cleared for what is secret. */
let archivist: { cookie: string; person: string };
beforeAll(async () => {
  scene = await startScene();
  const { account, person } = await scene.server.addAccount(
    ['tib', 'namndsekreterare', 'sekretess', 'krisstod'],
    ['tib'],
  );
  archivist = { cookie: await scene.server.signIn(account), person };
});
afterAll(() => scene.stop());

async function give(type: string, stream: string, data: object, content: object = {}) {
  const body = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie: archivist.cookie, body });
  return { ...json, id: body.id };
}

const removal = (line: number, more: object = {}) => ({ line, why: 'gdpr', decider: archivist.person, ...more });

async function keep(run: ExerciseRunScene, incident: string): Promise<string> {
  const { id } = await run.give('KeepExercisePoint', run.own, { incident }, { name: 'Här' });
  return id;
}

/** Played again from a point; answers the copy's incident when it is there. */
async function again(run: ExerciseRunScene, from: string, point: string): Promise<string> {
  const incident = randomUUID();
  const rewound = await run.give('RewindExercise', run.own, { from, incident, point });
  if (!rewound.ok) throw new Error(rewound.code);
  const { states } = scene.server.services;
  await expect.poll(async () => (await states.get(incidentStream(incident))).state).not.toBeNull();
  return incident;
}

async function write(incident: string, text: string): Promise<number> {
  const { seq } = await give('WriteLine', incidentStream(incident), { kind: 'handelse' }, { text });
  return seq;
}

async function lineOf(stream: string, seq: number): Promise<LogLine | undefined> {
  const path = `/api/streams/${encodeURIComponent(stream)}/lines`;
  const { json } = await ask(scene.server, 'GET', path, { cookie: archivist.cookie });
  return (json.lines as LogLine[]).find((line) => line.seq === seq);
}

async function storedIn(stream: string): Promise<string> {
  return JSON.stringify(await scene.server.services.store.events.read(stream, 0, 2_000));
}

async function foundIn(incident: string): Promise<number> {
  const path = `/api/streams/${encodeURIComponent(incidentStream(incident))}/search?words=Zebrafink`;
  const { json } = await ask(scene.server, 'GET', path, { cookie: archivist.cookie });
  return json.total;
}

describe('[LG10] [OV3] what is removed by decision in one run of an exercise', () => {
  test('goes from the run it was copied from and from every copy, in one commit, and every chain verifies', async () => {
    const run = await exerciseRun(scene);
    const line = await write(run.incident, CANARY);
    const point = await keep(run, run.incident);
    const second = await again(run, run.incident, point);
    // said anew in the copy alone, where it is a correction of the same line
    await give('CorrectLine', incidentStream(second), { line }, { text: `${CANARY} 2`, why: 'Fel' });
    const third = await again(run, second, point);
    const runs = [run.incident, second, third];
    for (const incident of runs) expect(await storedIn(incidentStream(incident))).toContain(CANARY);
    for (const incident of runs) expect(await foundIn(incident)).toBe(1);

    const { events } = scene.server.services.store;
    const commits = vi.fn();
    const player = await scene.screen();
    await player.subscribe(incidentStream(third), (await events.head(incidentStream(third))).seq);
    const stop = events.committed(({ events: of }) => commits(new Set(of.map(({ stream }) => stream))));
    expect(await give('RemoveLineContent', incidentStream(second), removal(line), said)).toMatchObject({ ok: true });
    stop();
    expect(commits.mock.calls).toEqual([[new Set(runs.map(incidentStream))]]);
    // screens that show another run lose it as they stand
    await expect
      .poll(() => player.frames.flatMap((frame) => frame.events))
      .toContainEqual(
        expect.objectContaining({ type: 'ContentRedacted', data: expect.objectContaining({ seq: line }) }),
      );

    for (const incident of runs) {
      const stream = incidentStream(incident);
      expect(await storedIn(stream)).not.toContain(CANARY);
      expect(await foundIn(incident)).toBe(0);
      expect(await lineOf(stream, line)).toMatchObject({
        content: null,
        secrecy: { state: 'removed', why: 'gdpr' },
        removal: { ...said, decider: archivist.person },
      });
      expect(await events.verify({ stream })).toMatchObject({ ok: true, faults: [] });
      const { state } = await scene.server.services.states.get(stream);
      expect(JSON.stringify(state)).not.toContain(CANARY);
    }
  });

  test('is in no byte on disk afterwards', async () => {
    const run = await exerciseRun(scene);
    const text = 'Kornblixt över Ödeshamn';
    const line = await write(run.incident, text);
    const second = await again(run, run.incident, await keep(run, run.incident));
    await give('RemoveLineContent', incidentStream(second), removal(line), said);
    const { directory } = scene.server;
    const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const held = files.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(text));
    expect(files.length).toBeGreaterThan(0);
    expect(held.map(({ name }) => name)).toEqual([]);
  });

  test('does not come back where it is played again from a point before, and who decided is told there', async () => {
    const run = await exerciseRun(scene);
    const line = await write(run.incident, CANARY);
    const { id: task } = await give(
      'CreateTask',
      run.played,
      { function: 'hr', due: null, fromLine: line },
      { title: CANARY },
    );
    const point = await keep(run, run.incident);
    const asked = removal(line, { also: [{ kind: 'task', id: task }] });
    expect(await give('RemoveLineContent', run.played, asked, said)).toMatchObject({ ok: true });
    const second = await again(run, run.incident, point);
    const third = await again(run, second, point);
    for (const incident of [second, third]) {
      const stream = incidentStream(incident);
      expect(await storedIn(stream)).not.toContain(CANARY);
      expect(await lineOf(stream, line)).toMatchObject({ secrecy: { state: 'removed' }, removal: said });
      const state = (await scene.server.services.states.get(stream)).state as IncidentState;
      expect(state.tasks.open[task]).toMatchObject({ title: null, removal: said });
      expect(await scene.server.services.store.events.verify({ stream })).toMatchObject({ ok: true });
    }
  });

  test('goes also where it has been made secret since, in one run or the other', async () => {
    const run = await exerciseRun(scene);
    const [hidden, open] = [await write(run.incident, `${CANARY} ett`), await write(run.incident, `${CANARY} två`)];
    const point = await keep(run, run.incident);
    const second = await again(run, run.incident, point);
    await give('MarkLineSecret', incidentStream(second), { line: hidden, mark });
    await give('MarkLineSecret', run.played, { line: open, mark });
    expect(await storedIn(secretStream(second))).toContain(`${CANARY} ett`);
    expect(await storedIn(secretStream(run.incident))).toContain(`${CANARY} två`);

    expect(await give('RemoveLineContent', run.played, removal(hidden), said)).toMatchObject({ ok: true });
    expect(await give('RemoveSecretLineContent', secretStream(run.incident), removal(1), said)).toMatchObject({
      ok: true,
    });
    for (const incident of [run.incident, second]) {
      expect(await storedIn(incidentStream(incident))).not.toContain(CANARY);
      expect(await storedIn(secretStream(incident))).not.toContain(CANARY);
    }
    // what was made secret after the point is secret in what is played again from it, as it was left
    const third = await again(run, second, point);
    expect(await storedIn(incidentStream(third))).not.toContain(CANARY);
    expect(await lineOf(incidentStream(third), open)).toMatchObject({ content: null });
  });

  test('goes also where the line asked about came after the runs parted: what goes with it stands in both', async () => {
    const run = await exerciseRun(scene);
    const { id: task } = await give('CreateTask', run.played, { function: 'hr', due: null }, { title: CANARY });
    const point = await keep(run, run.incident);
    const second = await again(run, run.incident, point);
    const stream = incidentStream(second);
    await give('CompleteTask', stream, { task }, {});
    const { seq: reopened } = await give('ReopenTask', stream, { task });
    expect(await give('RemoveLineContent', stream, removal(reopened), said)).toMatchObject({ ok: true });
    for (const incident of [run.incident, second]) {
      expect(await storedIn(incidentStream(incident))).not.toContain(CANARY);
      const state = (await scene.server.services.states.get(incidentStream(incident))).state as IncidentState;
      expect(state.tasks.open[task]).toMatchObject({ title: null, removal: said });
    }
  });

  test('goes with whom the decision names, where the decision itself is to go: every run has it, under its own number', async () => {
    const run = await exerciseRun(scene);
    const line = await write(run.incident, 'Något annat');
    const point = await keep(run, run.incident);
    const second = await again(run, run.incident, point);
    for (const more of ['Så att numret', 'blir ett annat']) await write(second, more);
    const decided = { ...said, deciderName: CANARY };
    await give('RemoveLineContent', run.played, { ...removal(line), decider: null }, decided);
    const third = await again(run, second, point);
    const runs = [run.incident, second, third];
    const decisionIn = async (incident: string) =>
      (await scene.server.services.store.events.read(incidentStream(incident), 0, 2_000)).find(
        ({ type }) => type === 'ContentRemoved',
      )?.seq ?? 0;
    const seqs = await Promise.all(runs.map(decisionIn));
    expect(new Set(seqs).size).toBe(3);
    expect(await give('RemoveLineContent', incidentStream(second), removal(seqs[1] ?? 0), said)).toMatchObject({
      ok: true,
    });
    for (const incident of runs) expect(await storedIn(incidentStream(incident))).not.toContain(CANARY);
  });

  test('leaves alone what was written after the runs parted, under whatever number', async () => {
    const run = await exerciseRun(scene);
    const point = await keep(run, run.incident);
    const second = await again(run, run.incident, point);
    const here = await write(second, CANARY);
    await write(run.incident, 'Något');
    const { head } = scene.server.services.store.events;
    const before = await head(run.played);
    expect(await give('RemoveLineContent', incidentStream(second), removal(here), said)).toMatchObject({ ok: true });
    expect(await head(run.played)).toEqual(before);
  });

  test('goes nowhere where it could not go everywhere: nothing is left half done', async () => {
    const run = await exerciseRun(scene);
    const line = await write(run.incident, CANARY);
    const second = await again(run, run.incident, await keep(run, run.incident));
    const { events } = scene.server.services.store;
    const append = vi.spyOn(events, 'append').mockRejectedValueOnce(new Error('killed'));
    expect(await give('RemoveLineContent', run.played, removal(line), said)).toMatchObject({ ok: false });
    expect(append).toHaveBeenCalled();
    append.mockRestore();
    for (const incident of [run.incident, second]) expect(await storedIn(incidentStream(incident))).toContain(CANARY);
    expect(await give('RemoveLineContent', run.played, removal(line), said)).toMatchObject({ ok: true });
    for (const incident of [run.incident, second])
      expect(await storedIn(incidentStream(incident))).not.toContain(CANARY);
  });
});

test('[LG10] [KO2] [KR5] so do the words of the other parts: what services have told, and what krisstöd wrote', async () => {
  const run = await exerciseRun(scene);
  const { person } = archivist;
  const facts = { reference: null, position: null, needs: [{ need: 'el', minutes: 60 }], contacts: [] };
  const { id: service } = await give('RegisterService', 'services', facts, { name: 'Kylan' });
  const told = { service, answer: 'support', status: null, until: null, supports: [] };
  await give('TellForService', continuityStream(run.incident), told, { note: CANARY });
  const krisstod = krisstodStream(run.incident);
  const decision = { decider: { person, capacity: 'tib' } };
  const activated = { decision: { wording: 'Krisstöd aktiveras.' }, what: 'Stöd', whom: 'Boende' };
  expect(await give('ActivateKrisstod', krisstod, { from: 'none', decision }, activated)).toMatchObject({ ok: true });
  const held = { present: [], points: [null], next: null };
  const { seq } = await give('HoldKrisstodBriefing', krisstod, held, { outcomes: [CANARY] });
  const point = await keep(run, run.incident);
  const second = await again(run, run.incident, point);

  const decided = { why: 'gdpr' };
  const removals = [
    await give('RemoveServiceWords', continuityStream(second), { item: service, ...decided }, said),
    await give('RemoveKrisstodWords', krisstodStream(second), { of: seq, ...decided }, said),
  ];
  expect(removals).toMatchObject([{ ok: true }, { ok: true }]);
  const third = await again(run, second, point);
  for (const incident of [run.incident, second, third]) {
    for (const part of [continuityStream, krisstodStream]) {
      expect(await storedIn(part(incident))).not.toContain(CANARY);
      expect(await scene.server.services.store.events.verify({ stream: part(incident) })).toMatchObject({ ok: true });
    }
  }
});

test('[LG10] a file goes with the line in every run, wherever it was sent in', async () => {
  const run = await exerciseRun(scene);
  const file = await sendFile(run.incident);
  const { seq: line } = await give(
    'WriteLine',
    run.played,
    { kind: 'handelse' },
    { text: 'Med bild', attachments: [file] },
  );
  const second = await again(run, run.incident, await keep(run, run.incident));
  expect(await give('RemoveLineContent', incidentStream(second), removal(line), said)).toMatchObject({ ok: true });
  expect((await scene.server.services.store.events.attachments([file.id])).size).toBe(0);
});

/** Sent in to the run's open part; what a line says of it. */
async function sendFile(incident: string): Promise<{ id: string; name: string }> {
  const path = `/api/streams/${encodeURIComponent(incidentStream(incident))}/attachments/${randomUUID()}`;
  const answer = await fetch(`${scene.server.address}${path}`, {
    method: 'PUT',
    headers: { cookie: archivist.cookie, 'content-type': 'application/octet-stream' },
    body: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('en bild av bron')]),
  });
  return { ...((await answer.json()) as { id: string }), name: 'bron.jpg' };
}
