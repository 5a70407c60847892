import type { EvaluationState } from '@ledningsplats/shared/evaluations/events.ts';
import type { ImprovementsState } from '@ledningsplats/shared/improvements/events.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendReminders } from '../jobs/remind-of-improvements.ts';
import { readPdf } from '../papers/testing/read-papers.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const DAY = 86_400_000;

let scene: Scene;
let cookie: string;
let stream: string;
let stab: string;

beforeAll(async () => {
  scene = await startScene();
  cookie = await scene.server.signIn(scene.tib.account);
  stream = `evaluation/${scene.stream}`;
  stab = await scene.server.signIn((await scene.server.addAccount(['stab'])).account);
});
afterAll(() => scene.stop());

async function give(type: string, to: string, data: object, content: object = {}, as = cookie) {
  return (await ask(scene.server, 'POST', '/api/commands', { cookie: as, body: envelope(type, to, data, content) }))
    .json;
}

async function paper(query: string, as = cookie) {
  const path = `/api/evaluations/${scene.stream}/report.${query}`;
  const answer = await fetch(`${scene.server.address}${path}`, { headers: { cookie: as } });
  return { status: answer.status, file: new Uint8Array(await answer.arrayBuffer()) };
}

const state = async () => (await scene.server.services.states.get(stream)).state as EvaluationState;
const tomorrow = (days: number) => wallOf(scene.server.services.now() + days * DAY, 'Europe/Stockholm').slice(0, 10);

describe('[OV4] the evaluation of an incident', () => {
  test('is noted, concluded and adopted; the version stays as it was adopted when more is written', async () => {
    const at = scene.server.services.now();
    const seen = { at, goal: 'lagesbild', outcome: 'lacking' };
    expect(await give('NoteObservation', stream, seen, { text: 'Bilden kom sent.' })).toMatchObject({ ok: true });
    const section = { section: 'goal.lagesbild', from: null };
    const said = { text: 'Ingen hade uppdraget.' };
    expect(await give('WriteEvaluationSection', stream, section, said)).toMatchObject({ ok: true });
    const seq = (await state()).changed?.seq;
    expect(await give('AdoptEvaluation', stream, { from: seq })).toMatchObject({ ok: true });
    const next = { section: 'goal.lagesbild', from: seq };
    expect(await give('WriteEvaluationSection', stream, next, { text: 'Stabschefen utser.' })).toMatchObject({
      ok: true,
    });

    const [first, draft] = await Promise.all([paper('pdf?version=1'), paper('pdf')]);
    const [was, is] = await Promise.all([readPdf(first.file), readPdf(draft.file)]);
    expect(was.text).toContain('Ingen hade uppdraget.');
    expect(was.text).toContain('Version 1, fastställd');
    expect(was.text).toContain('Händelsen registrerades');
    expect(is.text).toContain('Stabschefen utser.');
    expect(is.text).toContain('Utkast, inte fastställt');
    expect((await paper('docx?version=1')).status).toBe(200);
    expect((await paper('pdf?version=2')).status).toBe(404);
  });

  test('is read and written by those who evaluate, and by no other of the staff', async () => {
    const at = scene.server.services.now();
    const seen = { at, goal: null, outcome: 'good' };
    expect((await paper('pdf', stab)).status).toBe(403);
    expect((await ask(scene.server, 'GET', `/api/evaluations/${scene.stream}/figures`, { cookie: stab })).status).toBe(
      403,
    );
    expect(await give('NoteObservation', stream, seen, { text: 'x' }, stab)).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
  });

  test('[LG10] what is removed by decision is in no version of the report', async () => {
    const archivist = await scene.server.signIn((await scene.server.addAccount(['namndsekreterare'])).account);
    const [one] = (await state()).observations;
    const decided = { capacity: 'Arkivarie', reference: 'KS 2026/12' };
    const words = { item: one?.id, why: 'gdpr' };
    expect(await give('RemoveEvaluationWords', stream, words, decided, archivist)).toMatchObject({ ok: true });
    const { text } = await readPdf((await paper('pdf?version=1')).file);
    expect(text).not.toContain('Bilden kom sent.');
    expect(text).toContain('borttagen enligt beslut');
    expect(await give('RemoveEvaluationWords', stream, words, decided, archivist)).toMatchObject({ code: 'already' });
  });
});

describe('[OV4] an action', () => {
  test('is told its owner a while before and on the day, each once, also by a server that was started again', async () => {
    const { server, tib } = scene;
    const { services } = server;
    const owner = { kind: 'person', id: tib.person };
    await give('AddImprovement', 'improvements', { owner, due: tomorrow(3) }, { text: 'Ny larmlista' });
    const { improvements } = (await services.states.get('improvements')).state as ImprovementsState;
    const [improvement = ''] = Object.keys(improvements);
    const told = async (step: 'before' | 'due') => {
      await sendReminders(services);
      await sendReminders(services);
      const all = await services.messages.states({ kind: 'improvement', improvement, step });
      return all.map(({ channel, person }) => [channel, person]).toSorted();
    };
    const both = [
      ['email', tib.person],
      ['push', tib.person],
    ];
    expect(await told('before')).toEqual(both);
    expect(await told('due')).toEqual([]);
    server.advance(4 * DAY);
    expect(await told('due')).toEqual(both);
    expect(await services.messages.unreported()).toEqual([]);
  });

  test('that is done is in the register with all that has become of it, by pages', async () => {
    const { services } = scene.server;
    const again = await scene.server.signIn(scene.tib.account);
    const all = async () => ((await services.states.get('improvements')).state as ImprovementsState).improvements;
    const owner = { kind: 'person', id: scene.tib.person };
    for (const text of ['En', 'Två']) {
      await give('AddImprovement', 'improvements', { owner, due: tomorrow(30) }, { text }, again);
    }
    for (const { id, seq } of Object.values(await all())) {
      const done = { improvement: id, seen: seq, progress: 'done' };
      expect(await give('ReportImprovement', 'improvements', done, { note: 'Klart' }, again)).toMatchObject({
        ok: true,
      });
    }
    const read = async (query: string) =>
      (await ask(scene.server, 'GET', `/api/improvements?${query}`, { cookie: again })).json;
    const first = await read('limit=2');
    expect(first.improvements.map(({ text }: { text: string }) => text)).toEqual(['Två', 'En']);
    const second = await read(`limit=2&before=${first.before}`);
    expect(second.improvements.map(({ text }: { text: string }) => text)).toEqual(['Ny larmlista']);
    expect(second).toMatchObject({
      before: null,
      improvements: [{ steps: [{ what: 'added' }, { what: 'done', note: 'Klart' }] }],
    });
  });
});
