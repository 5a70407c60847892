import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { fourLevelPlan } from '@ledningsplats/shared/plan/four-level-plan.ts';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { levelNow, press } from './harness/board.ts';
import { pressByKey, typeInto } from './harness/keyboard.ts';
import { line } from './harness/log.ts';
import { DESK, PHONE, type Screen, WALL } from './harness/screen.ts';
import { openStage, type ScreenOptions } from './harness/stage.ts';

const stage = openStage();

const LEADER_PHONE = '070-000 55 01';
const board = (id: string) => `/handelser/${id}`;
/** In an exercise its name begins with that. */
const list = (page: Page) => page.getByRole('region', { name: /Ringlista$/ });
const button = (page: Page, name: string | RegExp) => list(page).getByRole('button', { name });
const begin = (page: Page) => page.getByRole('region', { name: 'Att börja med' });
/** The row by its head, which says how it stands. */
const row = (page: Page, name: string) => list(page).getByRole('listitem').filter({ hasText: name });

beforeAll(() => stage.municipality.setPhone('direktor', LEADER_PHONE));

/** A number that is touched is rung by the telephone; a browser without one is kept from asking who should. */
async function withoutTelephone(screen: Screen): Promise<Screen> {
  await screen.context.addInitScript(() => {
    document.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a[href^="tel:"]')) event.preventDefault();
    });
  });
  await screen.page.reload();
  return screen;
}

const signedIn = async (who: Parameters<typeof stage.signedIn>[0], path: string, options?: ScreenOptions) =>
  withoutTelephone(await stage.signedIn(who, path, options));

async function raise(page: Page, level: string, rhythm: string) {
  await press(page, 'Nivå, ledning och läge');
  await press(page, 'Ändra nivå…');
  const offered = page.getByRole('dialog').getByRole('region', { name: 'Det här läggs fram genast' });
  await offered.getByText(new RegExp(`^Rapport till ${rhythm}, första (imorgon )?\\d\\d:\\d\\d$`)).waitFor();
  await offered.getByText(/^Ringlista: /).waitFor();
  await press(page, `Höj till ${level}`);
}

test('[LA10] the TiB raises the level on a phone, is offered list, cards and rhythm at once, and rings two; the board sees each', async () => {
  const id = await stage.municipality.incident('Avloppsläcka i hamnen');
  const phone = await signedIn('tib', board(id), { viewport: PHONE, hasTouch: true });
  const desk = await signedIn('direktor', board(id));
  await levelNow(desk.page, 'Störning').waitFor();
  expect(await list(phone.page).count()).toBe(0);

  await raise(phone.page, 'särskild händelse', 'Länsstyrelsen var 3:e timme');
  await begin(phone.page)
    .getByText(/^Rapport till Länsstyrelsen .*om 3 h/)
    .waitFor();
  await begin(phone.page)
    .getByRole('button', { name: /^Till åtgärdskorten/ })
    .waitFor();
  await list(desk.page).getByText('0 av 5 nådda').waitFor();
  await desk.page.getByRole('region', { name: 'Åtgärdskort', exact: true }).waitFor();
  await desk.page.getByText(/^till Länsstyrelsen var 3:e timme/).waitFor();

  await begin(phone.page)
    .getByRole('button', { name: /^Till ringlistan.*näst på tur: Kommundirektör/ })
    .tap();
  const number = list(phone.page).getByRole('link', { name: `Ring Kaj Dahlman ${LEADER_PHONE}` });
  expect(await number.getAttribute('href')).toBe('tel:0700005501');
  for (const target of [number, button(phone.page, 'Nådd: Kommundirektör')]) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(56);
  }
  await number.tap();
  // whom one rings is left to them: the other is laid the next one forward
  await row(desk.page, 'Kommundirektör')
    .getByText(/^Tove Berglund ringer, sedan/)
    .waitFor();
  await button(desk.page, 'Nådd: Länsstyrelsens TiB').waitFor();
  await button(phone.page, 'Nådd: Kommundirektör').tap();
  await line(desk.page, 'Nådd: Kommundirektör (Kaj Dahlman)')
    .getByText(/Tove Berglund/)
    .waitFor();
  await row(desk.page, 'Kommundirektör')
    .getByText(/^\d\d:\d\d · .+ · Tove Berglund, TiB$/)
    .waitFor();

  // without network the answer stands at once, and is sent when it is back
  await phone.goOffline();
  await button(phone.page, 'Svarar inte: Länsstyrelsens TiB').tap();
  await row(phone.page, 'Länsstyrelsens TiB').getByText('skickas…').waitFor();
  await phone.goOnline();
  await line(desk.page, 'Svarar inte: Länsstyrelsens TiB').waitFor();
  await list(desk.page).getByText('1 av 5 nådda').waitFor();
  for (const { page } of [phone, desk]) await button(page, 'Nådd: Stabschef').waitFor();
});

test('[LG1] a wrong answer is taken back by the keyboard alone, with its reason in the log, and they are rung again', async () => {
  const id = await stage.municipality.incident('Felringning', 2);
  const entry = 'sarskild_lansstyrelsen';
  await stage.municipality.give('tib', incidentStream(id), 'RecordCall', { entry, outcome: 'reached' }, {});
  const { page } = await signedIn('direktor', board(id));
  await pressByKey(page, button(page, /^Länsstyrelsens TiB/));
  await pressByKey(page, button(page, /^Ångra «nådd»/));
  const dialog = page.getByRole('dialog', { name: 'Blev svaret fel?' });
  await typeInto(page, dialog.getByRole('textbox', { name: 'Varför?' }), 'Det var växeln.');
  await pressByKey(page, dialog.getByRole('button', { name: 'Ta bort svaret' }));
  await line(page, 'Ångrat «nådd»: Länsstyrelsens TiB').getByText('Det var växeln.').waitFor();
  await row(page, 'Länsstyrelsens TiB').getByText('Ska ringas').waitFor();

  // an answer by the keyboard goes on with the next one
  await pressByKey(page, button(page, 'Nådd: Kommundirektör'));
  await button(page, 'Nådd: Länsstyrelsens TiB').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Länsstyrelsens TiB');
});

test('two who reach the same: the second is told that it is done', async () => {
  const id = await stage.municipality.incident('Två ringer', 2);
  const one = await signedIn('tib', board(id));
  await button(one.page, 'Nådd: Kommundirektör').waitFor();
  await one.goOffline();
  await button(one.page, 'Nådd: Kommundirektör').click();
  const entry = 'sarskild_kommundirektor';
  await stage.municipality.give('stab', incidentStream(id), 'RecordCall', { entry, outcome: 'reached' }, {});
  await one.goOnline();
  await list(one.page).getByText('Det är redan så.').waitFor();
  await row(one.page, 'Kommundirektör')
    .getByText(/Stig Alm/)
    .waitFor();
});

test('a higher level adds its list and says who has been reached; the list beneath folds when all are', async () => {
  const id = await stage.municipality.incident('Översvämning', 2);
  const stream = incidentStream(id);
  const must = ['kommundirektor', 'lansstyrelsen', 'ring_stabschef', 'ring_kommunikation', 'ordforande'];
  for (const one of must) {
    await stage.municipality.give('tib', stream, 'RecordCall', { entry: `sarskild_${one}`, outcome: 'reached' }, {});
  }
  const { page } = await signedIn('direktor', board(id));
  await button(page, 'Särskild händelse: alla som ska ringas är nådda').waitFor();
  const chair = { person: stage.municipality.account('ordforande').person, capacity: 'kln_ordforande' };
  await stage.municipality.give(
    'direktor',
    stream,
    'RaiseLevel',
    { from: 2, to: 3, decision: { decider: chair } },
    { decision: { wording: 'Händelsen är extraordinär.' } },
  );
  await list(page).getByText('5 av 8 nådda').waitFor();
  await button(page, /^Länsstyrelsens TiB.*Nåddes .* om särskild händelse/).waitFor();
  await button(page, 'Nådd: Krisledningsnämndens ordförande').waitFor();
});

test('[SE4] numbers are sent to those alone who may see them, and one who may write nothing can answer nothing', async () => {
  const id = await stage.municipality.incident('Träd över vägen', 2);
  const { page, context, cable } = await signedIn('observator', board(id));
  await list(page).getByText('0 av 5 nådda').waitFor();
  await button(page, /^Kommundirektör/).click();
  await list(page).getByText('Kaj Dahlman. Din roll ger inte rätt att se numret.').waitFor();
  expect(await button(page, /^Nådd/).count()).toBe(0);
  expect(await (await context.request.get(`${cable.address}/api/people`)).text()).not.toContain(LEADER_PHONE);
  expect(await page.content()).not.toContain(LEADER_PHONE);

  // the history, which all who read the incident are sent, has no number at all
  const entry = 'sarskild_lansstyrelsen';
  await stage.municipality.give('tib', incidentStream(id), 'RecordCall', { entry, outcome: 'reached' }, {});
  const stream = encodeURIComponent(incidentStream(id));
  const events = await context.request.get(`${cable.address}/api/streams/${stream}/events?after=0&limit=100`);
  expect(await events.text()).toContain('CallRecorded');
  // as numbers are written: an id may hold the first figures of one
  expect(await events.text()).not.toMatch(/070-\d{3} \d\d/);
});

test('[OV1] in an exercise the list says that the numbers lead to real people', async () => {
  const id = await stage.municipality.incident('Övning Gnistan', 2, 'exercise');
  const { page } = await signedIn('direktor', board(id));
  await list(page)
    .getByText(/^Övning, men numren går till riktiga människor/)
    .waitFor();
});

test.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
  ['on a wall', WALL],
  ['at 400 %', { width: 320, height: 640 }],
])('[SE7] the list and its dialog have no faults %s', async (_, viewport) => {
  const id = await stage.municipality.incident('Strömavbrott i centrum', 2);
  const answers = { kommundirektor: 'reached', lansstyrelsen: 'no_answer', ring_stabschef: 'message_left' } as const;
  for (const [one, outcome] of Object.entries(answers)) {
    const data = { entry: `sarskild_${one}`, outcome };
    await stage.municipality.give('tib', incidentStream(id), 'RecordCall', data, {});
  }
  const { page } = await signedIn('tib', board(id), { viewport });
  await button(page, 'Nådd: Kommunikation').waitFor();
  await button(page, /^Kommundirektör/).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await button(page, /^Ångra «nådd»/).click();
  await page.getByRole('dialog', { name: 'Blev svaret fel?' }).waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
});

// Last: the municipality is another one after it.
test('[LA10] under another plan: other levels, another list in other words, and the same way of ringing', async () => {
  const { municipality } = stage;
  const plan = fourLevelPlan({ name: 'Fjällboda kommun', code: '9997', timeZone: 'Europe/Stockholm' });
  await municipality.give('admin', 'plan', 'AdoptPlan', { plan, from: 1 }, { why: 'Ny krisledningsplan' });
  await municipality.changeAccount('tib', { roles: ['ledning'], capacities: ['vakthavande'], function: 'vakt' });
  const head = { roles: ['beredskap'], capacities: ['beredskapschef'], function: 'ledningsrad' };
  await municipality.changeAccount('direktor', head);

  const phone = await signedIn('tib', '/handelser/ny', { viewport: PHONE, hasTouch: true });
  await phone.page.getByRole('textbox', { name: 'Vad har hänt?' }).fill('Ras vid dammen');
  await phone.page.getByRole('button', { name: /^Registrera händelsen/ }).click();
  await phone.page.getByRole('region', { name: 'De första tio minuterna' }).waitFor();
  const desk = await signedIn('direktor', new URL(phone.page.url()).pathname);
  await raise(phone.page, 'förstärkt ledning', 'Kommunchefen var 12:e timme');
  await begin(phone.page)
    .getByText(/^Rapport till Kommunchefen .*om 12 h/)
    .waitFor();
  await list(phone.page)
    .getByRole('link', { name: `Ring Kaj Dahlman ${LEADER_PHONE}` })
    .tap();
  await row(desk.page, 'Beredskapschef')
    .getByText(/^Tove Berglund ringer, sedan/)
    .waitFor();
  await button(phone.page, 'Meddelande lämnat: Beredskapschef').tap();
  await line(desk.page, 'Meddelande lämnat: Beredskapschef (Kaj Dahlman)').waitFor();
  await button(phone.page, /^S7 Information/).tap();
  await button(phone.page, 'Nådd: S7 Information').tap();
  await line(desk.page, 'Nådd: S7 Information').waitFor();
  await row(desk.page, 'S7 Information').getByText('Nådd', { exact: true }).waitFor();
  expect(await accessibilityFaults(phone.page)).toEqual([]);
});
