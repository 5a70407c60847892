import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocx, readPdf } from '../papers/testing/read-papers.ts';
import { type ExerciseRunScene, exerciseRun, STARTS } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let run: ExerciseRunScene;
let stream: string;
const FACTS = { startsAt: '03:00', minutes: 60 };
const HEAD = { title: 'Strömavbrott', purpose: 'Pröva larmvägen', background: 'Det är mörkt.' };

beforeAll(async () => {
  scene = await startScene();
  const inject = (minute: number) => ({ minute, channel: 'line', to: 'stabschef', goal: 'kvart', sendIn: null });
  const words = (text: string) => ({ from: 'Elnätet', text, expected: 'Larmar TiB' });
  run = await exerciseRun(scene, {
    before: [
      { data: inject(10), content: words('Nätet är nere i Österby') },
      { data: inject(20), content: words('Vattnet sviker') },
      { data: inject(30), content: words('Telefonerna tystnar') },
    ],
  });
  stream = `evaluation/exercise/${run.exercise}`;
  await given('ChangeScript', run.own, { seen: null, ...FACTS }, HEAD);
  await given('SetGoal', run.own, { id: 'kvart', seen: null }, { text: 'Larma inom en kvart' });
  const question = { id: 'fraga-1', goal: 'kvart', seen: null };
  await given('SetQuestion', run.own, question, { text: 'Vem larmade staben?' });
  const [first, second] = (await run.staffState()).conduct.extras;
  const of = (id = '') => ({ incident: run.incident, inject: id });
  await given('SendInject', run.own, of(first?.id));
  await given('JudgeInject', run.own, { ...of(first?.id), outcome: 'not_done', line: null });
  await given('SkipInject', run.own, { ...of(second?.id), isSkipped: true });
});
afterAll(() => scene.stop());

async function given(type: string, to: string, data: object, content: object = {}) {
  const { ok, ...more } = await run.give(type, to, data, content);
  expect([type, ok, more]).toEqual([type, true, expect.anything()]);
}

async function report(format: 'pdf' | 'docx', version?: number, by = scene.tib.account): Promise<string> {
  const cookie = await scene.server.signIn(by);
  const query = version === undefined ? '' : `?version=${version}`;
  const path = `/api/evaluations/exercise/${run.exercise}/report.${format}${query}`;
  const answer = await fetch(`${scene.server.address}${path}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  const file = new Uint8Array(await answer.arrayBuffer());
  return format === 'pdf' ? (await readPdf(file)).text : readDocx(file).text;
}

test.each(['pdf', 'docx'] as const)(
  '[OV4] the report has every inject with its times and what became of it, and the scenario’s questions: %s',
  async (format) => {
    const text = await report(format);
    expect(text).toContain('ÖVNING');
    expect(text).toContain('Inspel (3)');
    // by the play’s own clock, which is of another year
    expect(text).toMatch(/Nr 1 +Planerat 2027-01-15 kl\. 03:10 +Skickat 2027-01-15 kl\. 03:0\d/);
    expect(text).toMatch(/Nr 2 +Planerat 2027-01-15 kl\. 03:20 +Utelämnat/);
    expect(text).toMatch(/Nr 3 +Planerat 2027-01-15 kl\. 03:30 +Inte skickat/);
    expect(text).toMatch(
      /Nätet är nere i Österby.*Elnätet, till Stabschef.*Larma inom en kvart.*Larmar TiB.*Inte gjort/,
    );
    expect(text).toMatch(/Fråga 1 +Larma inom en kvart Vem larmade staben\?.*Inte besvarad/);
  },
);

test('[OV4] what is adopted stays as it was when script, injects and answers change after it', async () => {
  const answer = (text: string, from: number | null) =>
    given('WriteEvaluationSection', stream, { section: 'question.fraga-1', from }, { text });
  await answer('Vakthavande gjorde det.', null);
  await given('AdoptEvaluation', stream, { from: 1 });
  await answer('Ingen gjorde det.', 1);
  const { marks } = await run.staffState();
  await given(
    'SetQuestion',
    run.own,
    { id: 'fraga-1', goal: null, seen: marks?.questions['fraga-1']?.seq },
    { text: 'Varför?' },
  );
  await given('StrikeGoal', run.own, { id: 'kvart', seen: marks?.goals.kvart?.seq });
  const third = (await run.staffState()).conduct.extras[2]?.id;
  await given('SendInject', run.own, { incident: run.incident, inject: third });

  const [was, is] = await Promise.all([report('pdf', 1), report('pdf')]);
  expect(was).toMatch(/Vem larmade staben\?.*Vakthavande gjorde det\./);
  expect(was).toMatch(/Nr 3.*Inte skickat/);
  expect(was).toContain('Larma inom en kvart');
  expect(is).toMatch(/Fråga 1 +Varför\?.*Ingen gjorde det\./);
  expect(is).not.toContain('Vakthavande');
  expect(is).not.toContain('Inte skickat');
});

test('[OV4] what was written under a goal or a question that is struck stands last', async () => {
  await given('WriteEvaluationSection', stream, { section: 'goal.kvart', from: null }, { text: 'Larmet gick sent.' });
  const { marks } = await run.staffState();
  await given('StrikeQuestion', run.own, { id: 'fraga-1', seen: marks?.questions['fraga-1']?.seq });
  expect(await report('docx')).toMatch(/som har strukits Ingen gjorde det\. Larmet gick sent\./);
});

test('[OV2] whoever removes words by decision is shown what was seen, and nothing of the script', async () => {
  const seen = { at: STARTS, goal: null, outcome: 'good' };
  await given('NoteObservation', stream, seen, { text: 'Vakthavande ringde.' });
  const remover = await scene.server.addAccount(['namndsekreterare']);
  const text = await report('docx', undefined, remover.account);
  expect(text).toContain('Vakthavande ringde.');
  for (const secret of ['Nätet är nere', 'Larmar TiB', HEAD.background, HEAD.purpose])
    expect(text).not.toContain(secret);
  const player = await scene.server.addAccount(['stab']);
  const path = `/api/evaluations/exercise/${run.exercise}/report.pdf`;
  const cookie = await scene.server.signIn(player.account);
  expect((await fetch(`${scene.server.address}${path}`, { headers: { cookie } })).status).toBe(403);
});
