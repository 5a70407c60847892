import { exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { SCENARIO_LIBRARY } from '@ledningsplats/shared/scenarios/library/library.ts';
import { scenarioSchema } from '@ledningsplats/shared/scenarios/scenario.ts';
import { takeInput } from '@ledningsplats/shared/scenarios/take.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const STORM = SCENARIO_LIBRARY[0]?.scenario;

let scene: Scene;
let tib: string;
let other: string;
let exercise: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
  const deputy = await scene.server.addAccount(['tib'], [], 'Disa Fors');
  other = await scene.server.signIn(deputy.account);
  const facts = { kind: 'seminarie', groups: [], organiser: 'own', lead: scene.tib.person };
  const span = { from: '2026-12-01T09:00', until: '2026-12-01T11:00' };
  exercise = await give('PlanExercise', 'exercises', { ...facts, ...span }, { title: 'Strömavbrott' });
});
afterAll(() => scene.stop());

async function give(type: string, stream: string, data: object, content: object): Promise<string> {
  const body = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body });
  expect(json).toMatchObject({ ok: true });
  return body.id;
}

async function taken() {
  if (!STORM) throw new Error('the library is empty');
  const { data, content } = takeInput(STORM, null);
  await give('TakeScenario', exerciseStream(exercise), data, content);
}

const file = (format: string, cookie: string) =>
  fetch(`${scene.server.address}/api/exercises/${exercise}/script.${format}`, { headers: { cookie } });
const look = (text: string | Uint8Array, cookie: string) => {
  const body = { base64: Buffer.from(text).toString('base64') };
  return ask(scene.server, 'POST', `/api/exercises/${exercise}/script/preview`, { cookie, body });
};

describe('[OV2] the script of an exercise', () => {
  test('is in no file before it is written, and injects alone have nothing to be put in', async () => {
    expect((await file('json', tib)).status).toBe(404);
    const { status, json } = await look('Minut;Från;Text\n1;x;y\n', tib);
    expect([status, json.details]).toEqual([422, { why: 'no_script', line: null }]);
  });

  test('goes over the wire whole, and comes out as a file that is read as what it was', async () => {
    await taken();
    const answer = await file('json', tib);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="scenario.json"');
    const text = await answer.text();
    expect(scenarioSchema.parse(JSON.parse(text))).toEqual(STORM);
    const { json } = await look(text, tib);
    expect(json).toEqual({ kind: 'scenario', encoding: 'utf-8', scenario: STORM, faults: [] });
  });

  test('has its injects as a table, which read back take the place of those that are there', async () => {
    const bytes = new Uint8Array(await (await file('csv', tib)).arrayBuffer());
    const { json } = await look(bytes, tib);
    expect(json).toEqual({ kind: 'injects', encoding: 'utf-8', scenario: STORM, faults: [] });
    const wrong = await look('Minut;Från;Text\nfem;x;y\n', tib);
    expect(wrong.json).toMatchObject({ scenario: null, faults: [{ line: 2, code: 'minute', field: 'Minut' }] });
  });

  test('is a paper for its lead, marked as an exercise', async () => {
    const answer = await file('pdf', tib);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('is nobody’s who is not of its staff, in any form, and who took it out is written down', async () => {
    for (const format of ['json', 'csv', 'pdf']) expect((await file(format, other)).status).toBe(403);
    expect((await look('{}', other)).status).toBe(403);
    expect((await file('json', '')).status).toBe(401);
    const [row] = scene.server.services.store.audit.page({ before: null, limit: 1, what: 'exported' });
    expect(row).toMatchObject({ about: exerciseStream(exercise), details: { kind: 'ovningsmanus', format: 'pdf' } });
  });
});
