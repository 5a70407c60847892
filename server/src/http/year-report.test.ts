import { lastVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import type { YearReport } from '@ledningsplats/shared/year-report/year-report.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { exerciseRun } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

const give = async (type: string, stream: string, data: object, content: object = {}) => {
  const command = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command });
  expect(json).toMatchObject({ ok: true });
  return command.id;
};
const read = async (query = '', cookie = tib) => {
  const { json } = await ask(scene.server, 'GET', `/api/year-report${query}`, { cookie });
  return json as { report: YearReport; present: number };
};
const counts = ({ figures }: YearReport) => Object.fromEntries(figures.map(({ id, count }) => [id, count]));

describe('[EX2] [OV1] what was exercised', () => {
  test.each([
    ['years ahead', 12],
    ['years back', -12],
  ])('is of the year that it was exercised in, though its clock shows %s', async (_when, years) => {
    const { present } = await read();
    const exercised = async (year: number) => counts((await read(`?year=${year}`)).report)['exercise-incidents'];
    const before = [await exercised(present), await exercised(present + years)];
    await exerciseRun(scene, { startsAt: Date.UTC(present + years, 5, 15) });
    expect(before[1]).toBe(0);
    expect([await exercised(present), await exercised(present + years)]).toEqual([(before[0] ?? 0) + 1, 0]);
  });
});

describe('[EX2] the year’s figures', () => {
  test('are read from the registers, and what was disowned is not among them', async () => {
    const { report, present } = await read();
    const before = counts(report);
    expect(before).toMatchObject({ incidents: 1, 'highest-1': 1, places: 0 });

    const stream = await scene.register();
    const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
    const raised = { from: 1, to: 2, criteria: null, activateBoard: false, decision };
    await give('RaiseLevel', stream, raised, { decision: { wording: 'Särskild händelse.' } });
    const place = { kind: 'varmestuga', position: null, capacity: 50, reservePower: { has: 'unknown', hours: null } };
    const stuga = await give('RegisterPlace', 'places', place, { name: 'Stugan' });
    const opening = { place: stuga, from: 'closed', to: 'open', decision };
    await give('OpenPlace', stream, opening, { decision: { wording: 'Platsen öppnas.' } });
    expect(counts((await read()).report)).toMatchObject({
      incidents: 2,
      'highest-1': 1,
      'highest-2': 1,
      'reached-1': 2,
      'reached-2': 1,
      places: 1,
      'places-varmestuga': 1,
    });

    // recorded on behalf of one who says that it was never given
    const director = await scene.server.addAccount(['krisledning'], ['kommundirektor'], 'Dag Lund');
    const other = await scene.register();
    const onBehalf = { decider: { person: director.person, capacity: 'kommundirektor' } };
    await give('RaiseLevel', other, { ...raised, decision: onBehalf }, { decision: { wording: 'Särskild händelse.' } });
    expect(counts((await read()).report)).toMatchObject({ incidents: 3, 'highest-2': 2 });
    await give('DisownDecision', other, { number: 2, way: 'written' }, { reference: 'Brev' });
    expect(counts((await read()).report)).toMatchObject({ incidents: 3, 'highest-1': 2, 'highest-2': 1 });

    const next = await read(`?year=${present + 1}`);
    expect(next.report.figures.find(({ id }) => id === 'incidents')).toMatchObject({ count: 0, before: 3 });
  });

  test('[OV1] an exercise is of the year that it was played in, whatever year its clock showed', async () => {
    const { present } = await read();
    const played = async (year: number) => counts((await read(`?year=${year}`)).report)['exercise-incidents'];
    const before = await played(present);
    const startsAt = Date.UTC(present + 1, 5, 1);
    await exerciseRun(scene, { startsAt });
    await exerciseRun(scene, { startsAt: Date.UTC(present - 3, 5, 1) });
    expect(await played(present)).toBe((before ?? 0) + 2);
    expect(await played(present + 1)).toBe(0);
    expect(await played(present - 3)).toBe(0);
  });

  test('[PL8] a siren that nobody could listen to is none that was reported', async () => {
    const { date } = lastVmaTest(scene.server.services.now(), 'Europe/Stockholm');
    const facts = { kind: 'siren', position: null, capacity: null, reservePower: { has: 'unknown', hours: null } };
    const siren = await give('RegisterPlace', 'places', facts, { name: 'Siren 1' });
    const heard = async () => counts((await read(`?year=${date.slice(0, 4)}`)).report)['vma-heard'];
    await give('ReportSiren', 'sirens', { siren, test: date, result: 'unchecked' });
    expect(await heard()).toBe(0);
    await give('ReportSiren', 'sirens', { siren, test: date, result: 'silent' });
    expect(await heard()).toBe(1);
    // it was another that was heard
    await give('ReportSiren', 'sirens', { siren, test: date, result: 'unchecked' });
    expect(await heard()).toBe(0);
  });

  test('lead to what they count, by name and number, and name nobody', async () => {
    const { report } = await read();
    const counted = report.figures.find(({ id }) => id === 'incidents');
    expect(counted?.items[0]?.words).toMatch(/^\d{4}-001 /);
    expect(JSON.stringify(report)).not.toContain('Tove Ljung');
    expect(JSON.stringify(report)).not.toContain('Dag Lund');
  });

  test('are a PDF, and text to paste, each written down as taken out', async () => {
    const { present } = await read();
    const pdf = await fetch(`${scene.server.address}/api/year-report/${present}.pdf`, { headers: { cookie: tib } });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toContain(`arsrapport-${present}.pdf`);
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
    const text = await fetch(`${scene.server.address}/api/year-report/${present}.txt`, { headers: { cookie: tib } });
    expect(await text.text()).toContain(`Årsrapport ${present}`);
  });

  test('[SE1] are nobody’s who may not read what they lead to', async () => {
    for (const role of ['forvaltning', 'observator', 'sekretess']) {
      const account = await scene.server.addAccount([role], [], 'Anna Berg');
      const cookie = await scene.server.signIn(account.account);
      for (const path of ['/api/year-report', '/api/year-report/2026.pdf', '/api/year-report/2026.txt'])
        expect((await ask(scene.server, 'GET', path, { cookie })).status).toBe(403);
    }
  });
});
