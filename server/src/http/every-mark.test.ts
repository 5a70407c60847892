import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_KINDS } from '@ledningsplats/shared/exports/export-readings.ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takingOut } from '../exports/testing/take-out.ts';
import { readDocx, readPdf } from '../papers/testing/read-papers.ts';
import { type ExerciseRunScene, exerciseRun, STARTS } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';

/**
 * Every file that leaves the server, by the module that sends it: of an exercise it says so, and is taken out and read here,
 * or it is of no exercise, and why. A new one fails until it stands here [OV1].
 */
const OF_EXERCISE = ['evaluations.ts', 'exports.ts', 'minutes.ts', 'reports.ts', 'scripts.ts', 'shapes.ts', 'vma.ts'];
const ELSEWHERE: Readonly<Record<string, string>> = {
  'attachments.ts': 'a file as it was sent in, opened on a page that says it',
  'calendars.ts': 'the duty is in earnest',
  'essential-services.ts': 'the municipality’s own register',
  'exercises.ts': 'the year’s plan: each begins with Övning, and is none itself (exercises.test.ts)',
  'improvements.ts': 'an action is in earnest whatever it came of (own-improvements.test.ts)',
  'papers.ts': 'packs of exercises are marked (paper-packs.test.ts); the blank forms are for both',
  'people-file.ts': 'the municipality’s own register',
  'places.ts': 'the municipality’s own register',
  'roster-file.ts': 'the duty is in earnest',
  'year-report.ts': 'a year, with exercises apart',
};

let scene: Scene;
let run: ExerciseRunScene;
let cookie: string;
let meeting: string;
let vma: string;

beforeAll(async () => {
  scene = await startScene();
  const { tib, server } = scene;
  run = await exerciseRun(scene);
  cookie = await server.signIn(tib.account);
  const { played, own } = run;
  await given('WriteLine', played, { kind: 'handelse', important: true }, { text: 'Det brinner.' });
  await given('CreateTask', played, { function: 'stabschef', due: null }, { title: 'Larma' });
  await given('WritePictureSection', played, { heading: 'handelse', from: null }, { text: 'Utan ström.' });
  const { seq: from } = await server.services.states.get(played);
  await given('PublishPicture', played, { from });
  const points = [{ latitude: 59.3, longitude: 15.2 }];
  const shape = randomUUID();
  await given('DrawShape', played, { shape, kind: 'event_site' }, { geometry: { form: 'point', points } });
  await given('ChangeScript', own, { seen: null, startsAt: '03:00', minutes: 60 }, SCRIPT);
  meeting = await held();
  vma = await asked();
});
afterAll(() => scene.stop());

const SCRIPT = { title: 'Strömavbrott', purpose: 'Pröva larmvägen', background: 'Det är mörkt.' };

async function given(type: string, to: string, data: object, content: object = {}): Promise<string> {
  const { ok, id, ...more } = await run.give(type, to, data, content);
  expect([type, ok, more]).toEqual([type, true, expect.anything()]);
  return id;
}

/** A meeting of krisledningsnämnden, in the play's own time. */
async function held(): Promise<string> {
  const chair = await scene.server.addAccount(['krisledning'], ['kln_ordforande'], 'Olle Berg');
  const decision = { decider: { person: chair.person, capacity: 'kln_ordforande' } };
  const criteria = { avviker: true, allvarlig_storning: true, skyndsamma_insatser: true };
  const raised = { from: 1, to: 3, decision, activateBoard: true, criteria };
  await given('RaiseLevel', run.played, raised, { decision: { wording: 'Läget är extraordinärt.' } });
  const startedAt = (await run.state()).incident.openedAt;
  const attendee = { person: chair.person, role: 'chair', distance: false, adjuster: true };
  const facts = { startedAt, endedAt: null, attendees: [attendee], matters: [], adjustment: 'later', adjustedAt: null };
  return given('RecordBoardMeeting', run.played, facts, { place: 'Stadshuset', names: [''] });
}

async function asked(): Promise<string> {
  const facts = {
    ...{ wanted: 'vma', event: 'brandrok', hasHappened: true, isWholeMunicipality: true, shapes: [] },
    ...{ test: { lifeOrHealth: true, damage: false, urgent: true }, already: 'no', channels: ['radio_tv'] },
  };
  const words = { happened: 'Det brinner.', threat: 'Röken.', instruction: 'Gå inomhus.', reasons: 'Mätt på plats.' };
  const requester = { person: null, capacity: 'tib' };
  const asking = { requester, review: STARTS + 3_600_000, facts };
  await given('RequestVma', run.played, asking, { ...words, area: 'Österby', requester: 'Tova Ek' });
  const { requests } = JSON.parse(strFromU8(await taken(ofIncident('vma'))));
  return requests[0].vma.id;
}

async function taken(path: string): Promise<Uint8Array> {
  const answer = await fetch(`${scene.server.address}/api/${path}`, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return new Uint8Array(await answer.arrayBuffer());
}

/** A file's text, by how it is called. */
async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.pdf')) return (await readPdf(bytes)).text;
  if (name.endsWith('.docx')) return readDocx(bytes).text;
  return strFromU8(bytes);
}

const ofIncident = (path: string) => `streams/${encodeURIComponent(run.played)}/${path}`;
const FILES: Readonly<Record<string, () => string>> = {
  'the evaluation of an exercise.pdf': () => `evaluations/exercise/${run.exercise}/report.pdf`,
  'the evaluation of an exercise.docx': () => `evaluations/exercise/${run.exercise}/report.docx`,
  'the evaluation of its incident.pdf': () => `evaluations/incident/${run.incident}/report.pdf`,
  'the lead’s script.pdf': () => `exercises/${run.exercise}/script.pdf`,
  'lägesbild.pdf': () => ofIncident('reports/1.pdf'),
  'lägesbild.txt': () => ofIncident('reports/1.txt'),
  'protokoll.pdf': () => ofIncident(`meetings/${meeting}/protokoll.pdf`),
  'anmälan.docx': () => ofIncident(`meetings/${meeting}/anmalan.docx`),
  'cap.xml': () => ofIncident(`vma/${vma}/1.xml`),
};

describe('[OV1] what leaves an exercise as a file says that it is one', () => {
  test('and every module that sends a file stands here', () => {
    const sending = readdirSync(import.meta.dirname).filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.endsWith('.test.ts') &&
        readFileSync(join(import.meta.dirname, file), 'utf8').includes("header('content-disposition'"),
    );
    expect(sending.toSorted()).toEqual([...OF_EXERCISE, ...Object.keys(ELSEWHERE)].toSorted());
  });

  test.each(Object.entries(FILES))('%s', async (name, path) => {
    expect(await textOf(name, await taken(path()))).toContain('ÖVNING');
  });

  test.each(EXPORT_KINDS)('the export %s', async (kind) => {
    const base = () => `${scene.server.address}/api/streams/${encodeURIComponent(run.played)}`;
    const { bytes, name } = await takingOut(base, () => cookie).take({ kind });
    const files = kind === 'archive' ? Object.entries(unzipSync(bytes)) : [[name, bytes] as const];
    expect(files.length).toBeGreaterThan(0);
    for (const [file, content] of files)
      expect([file, await textOf(file, content)]).toEqual([file, expect.stringContaining('ÖVNING')]);
  });

  test('the drawings, in a word that a map program keeps', async () => {
    const text = strFromU8(await taken(ofIncident('shapes.geojson')));
    expect(JSON.parse(text)).toMatchObject({ exercise: true, features: [{ properties: { kind: 'event_site' } }] });
  });

  test('and what is in earnest bears no mark', async () => {
    const report = await taken(`evaluations/${scene.stream}/report.docx`);
    expect(await textOf('report.docx', report)).not.toContain('ÖVNING');
  });
});
