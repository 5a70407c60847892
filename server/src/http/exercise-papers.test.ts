import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../papers/testing/read-papers.ts';
import { type ExerciseRunScene, exerciseRun } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'long' });
const UNTIL = /Verklig tid: övades .+\d\d:\d\d–.*\d\d:\d\d/;

let scene: Scene;
let run: ExerciseRunScene;
beforeAll(async () => {
  scene = await startScene();
  run = await exerciseRun(scene);
  const section = { heading: 'handelse', from: null };
  const { seq: from } = await run.give('WritePictureSection', run.played, section, { text: 'Österby är utan ström.' });
  expect(await run.give('PublishPicture', run.played, { from })).toMatchObject({ ok: true });
});
afterAll(() => scene.stop());

async function taken(path: string): Promise<Uint8Array> {
  const headers = { cookie: await scene.server.signIn(scene.tib.account) };
  const answer = await fetch(`${scene.server.address}${path}`, { headers });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

test.each([
  ['report', () => `/api/streams/${encodeURIComponent(run.played)}/reports/1`],
  ['evaluation', () => `/api/evaluations/exercise/${run.exercise}/report`],
])(
  '[OV1] a %s of an exercise says by both clocks when it was: the play’s day, and when it was really played',
  async (_what, path) => {
    const begun = DAY.format((await run.state()).exercised?.begunAt);
    const drawn = (await readPdf(await taken(`${path()}.pdf`))).text.replaceAll(/\s+/g, ' ');
    expect(drawn).toMatch(UNTIL);
    expect(drawn).toContain(`övades ${begun}`);
    expect(drawn).not.toContain(`övades ${DAY.format((await run.state()).incident.openedAt)}`);
  },
);

test('[OV1] so does what is pasted; and of what is real nothing is said of any other clock', async () => {
  const text = new TextDecoder();
  expect(text.decode(await taken(`/api/streams/${encodeURIComponent(run.played)}/reports/1.txt`))).toMatch(UNTIL);
  const real = await readPdf(await taken(`/api/evaluations/incident/${scene.stream.slice(9)}/report.pdf`));
  expect(real.text).not.toContain('övningstid');
});
