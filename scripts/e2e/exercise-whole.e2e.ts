import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailServer } from '@ledningsplats/server/channels/testing/mail-server.ts';
import { PushService } from '@ledningsplats/server/channels/testing/push-service.ts';
import { SmsGateway } from '@ledningsplats/server/channels/testing/sms-gateway.ts';
import { selfSigned } from '@ledningsplats/server/testing/self-signed.ts';
import { evaluationStream, exerciseStream, incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvents, request } from '../proof/api.ts';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { pointer } from './harness/hand.ts';
import { mainJob } from './harness/main-job.ts';
import { Overheard } from './harness/overheard.ts';
import { PHONE, type Screen } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const MINUTE = 60_000;
/** What the exercise's clock begins on: another day than any that this runs on. */
const STARTS = '2027-01-15 06:10';
/** The scenario's warning comes at its minute 25. */
const LEAST_PLAYED = 20 * MINUTE;
/** Of the year's figures, the one that counts exercises. */
const PLAYED_FIGURE = 'exercise-incidents';

/** The first of the scenario's. */
const GOAL = 'TiB larmar rätt personer och registrerar händelsen inom tio minuter.';
const THUMB = { viewport: PHONE, isMobile: true, hasTouch: true };

const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-exercise-'));
const tls = selfSigned(directory);
const gateway = new SmsGateway();
const mail = new MailServer({ tls: null, login: null });
const push = new PushService(tls);
const settings = {
  SMS_GATEWAY: '46elks',
  SMS_URL: '',
  SMS_USER: 'u',
  SMS_PASSWORD: 'p',
  SMS_FROM: '+46766860000',
  SMTP_URL: '',
  SMTP_FROM: 'ledningsplats@example.se',
  PUSH_CONTACT: 'mailto:it@example.se',
  PUSH_HOSTS: '',
  CHANNELS_CA: tls.cert,
  // nobody's
  PUBLIC_ADDRESS: 'http://127.0.0.1:9',
};
// before the server that is to find them
beforeAll(async () => {
  await Promise.all([gateway.open(), mail.open(), push.open()]);
  settings.SMS_URL = gateway.url;
  settings.SMTP_URL = `smtp://127.0.0.1:${mail.port}`;
  settings.PUSH_HOSTS = push.host;
});
const stage = openStage({ settings });
afterAll(async () => {
  await Promise.all([gateway.close(), mail.close(), push.close()]);
  rmSync(directory, { recursive: true, force: true });
});

test('[OV1] [OV3] [OV4] [OV8] twenty minutes of an exercise are played by four and watched by one, and nothing of them leaves it', async () => {
  const { municipality } = stage;
  const played = `spelat-${randomUUID()}`;
  const expected = `facit-${randomUUID()}`;
  const seen = `iakttaget-${randomUUID()}`;

  // 1. Somebody who is reached every way, something real that goes on, and what is real as it stands.
  await municipality.changePerson('stab', { phone: '070-174 06 05', email: 'stig.alm@example.se' });
  await turnOnNotices();
  const real = await municipality.incident('Vattenläcka på riktigt');
  const exercise = await planned();
  const before = await whatIsReal(real);
  const observer = await stage.screen('observator');
  const outside = new Overheard(observer);
  await stage.signIn(observer, 'observator');
  await observer.goto(`/handelser/${real}`);

  // 2. The lead takes a scenario from the library; the players wait on their first pages.
  const lead = await stage.signedIn('direktor', `/ovning/${exercise}/planering`);
  await lead.page.getByRole('button', { name: 'Titta på: Storm och strömavbrott' }).click();
  await lead.page.getByRole('button', { name: 'Ta det här scenariot' }).click();
  await lead.page.getByText('Cirka 4 200 kunder').first().waitFor();
  const tib = await stage.screen('tib');
  const heardByTib = new Overheard(tib);
  const frames = framesOf(tib);
  await stage.signIn(tib, 'tib');
  await tib.goto('/');
  const keeper = await stage.signedIn('stab', '/', THUMB);
  const desk = await stage.signedIn('logg', `/ovning/${exercise}/motspel`);
  await desk.page.getByText('Övningen är inte startad').waitFor();

  // 3. It begins, thirty times as fast as the world.
  await lead.turnTo(`/ovning/${exercise}`);
  await lead.page.getByRole('button', { name: 'Starta övningen' }).click();
  const begin = lead.page.getByRole('dialog', { name: 'Starta övningen' });
  await begin.getByRole('textbox', { name: /Övningens klocka börjar på/ }).fill(STARTS);
  await begin.getByRole('combobox', { name: 'Hur fort klockan går' }).selectOption({ label: '30 gånger så fort' });
  await begin.getByRole('button', { name: 'Starta övningen' }).click();
  await lead.page.getByRole('button', { name: 'Pausa' }).waitFor();
  const board = (await lead.page.getByRole('link', { name: 'Spelarnas tavla' }).getAttribute('href')) ?? '';
  const incident = board.split('/').at(-1) ?? '';
  const stream = incidentStream(incident);

  // 4. TiB raises the level, calls out and writes to them, by the screens of any incident.
  await tib.turnTo(board);
  await tib.page.getByText('ÖVNING ÖVNING ÖVNING').first().waitFor();
  await mainJob(tib.page, pointer(tib.page)).raiseToSpecial('Rädda liv.');
  await tib.turnTo(`${board}/larma`);
  await tib.page.getByRole('button', { name: /^Övning: larma \d+ person/ }).click();
  await tib.page.getByRole('heading', { name: 'Utlarmning 1', exact: true }).waitFor();
  const callOut = await callOutOf(stream);
  await municipality.give('tib', stream, 'TextCallOut', { callOut }, { text: `Ta med varma kläder. ${played}` });
  const say = { text: `Behöver ni hjälp av oss? ${played}`, to: 'Polisen' };
  await municipality.give('tib', stream, 'WriteLine', { kind: 'utgaende' }, say);

  // 5. The telephone rings at the log keeper's, who answers and writes it down.
  await keeper.turnTo(board);
  await keeper.page.getByRole('link', { name: 'Till telefonen' }).tap();
  await keeper.page.getByRole('button', { name: /^Svara Räddningstjänstens inre befäl/ }).tap();
  await keeper.page.getByRole('button', { name: 'Skriv i loggen och lägg på' }).tap();

  // 6. Motspel answers as the police: to what was asked of them, and what the lead has given them to say.
  await desk.page.getByRole('checkbox', { name: 'Polisen' }).press('Space');
  await desk.page.getByText('Behöver ni hjälp av oss?').waitFor();
  await writeInject(lead.page, { from: 'Polisen', text: `Vi spärrar av bron. ${played}`, expected });
  await desk.page.getByText('Vi spärrar av bron.').first().waitFor();
  expect(await accessibilityFaults(desk.page)).toEqual([]);
  await desk.page.getByRole('button', { name: 'Säg det skriftligt' }).click();
  await desk.page.getByRole('button', { name: 'Skicka', exact: true }).first().click();
  await desk.page.getByText('Sagt av Doris Lindh').waitFor();
  await desk.page.setViewportSize(PHONE);
  expect(await sidewaysScroll(desk.page)).toBe(0);
  await tib.turnTo(`${board}/logg`);
  await tib.page.getByText('Vi spärrar av bron.').first().waitFor();
  await tib.page.getByText('Cirka 4 200 kunder').first().waitFor();

  // 7. While the clock goes on, the evaluator notes on a phone what is seen, against one of the goals.
  const { page: thumb } = await stage.signedIn('ordforande', `/ovning/${exercise}/utvardera`, THUMB);
  await thumb.getByRole('button', { name: GOAL }).tap();
  await thumb.getByRole('button', { name: 'Bra', exact: true }).tap();
  await thumb.getByLabel('Vad såg du?').fill(seen);
  await thumb.getByRole('button', { name: 'Anteckna', exact: true }).tap();
  const noted = thumb.getByRole('region', { name: GOAL }).getByRole('listitem').filter({ hasText: seen });
  await noted.getByRole('button', { name: `Rätta: ${seen}` }).waitFor();
  expect(await sidewaysScroll(thumb)).toBe(0);
  expect(await smallTargets(thumb)).toEqual([]);

  // 8. The clock alone brings what the script has for its twenty-fifth minute.
  await tib.turnTo(board);
  await tib.page.getByText('Orange varning för vind förlängs').first().waitFor();
  await tib.page.getByText('Övningens varning').waitFor();
  await lead.page.getByRole('button', { name: /^Varningen upphör: SMHI/ }).click();
  await expect.poll(() => tib.page.getByText('Övningens varning').count()).toBe(0);

  // 9. The lead sees what was done of what was expected, and ends it.
  await lead.page.getByRole('button', { name: /^Gjort: God morgon/ }).click();
  await lead.page.getByRole('button', { name: /^Inte gjort: Cirka 4 200/ }).click();
  await lead.page.getByText('1 av 2 bedömda gjorda').waitFor();
  expect(await accessibilityFaults(lead.page)).toEqual([]);
  await lead.page.getByRole('button', { name: 'Avsluta övningen' }).click();
  await lead.page.getByRole('alertdialog').getByRole('button', { name: 'Avsluta övningen' }).click();
  await lead.page.getByText(/^Övningen avslutades/).waitFor();
  expect(await smallTargets(keeper.page)).toEqual([]);

  // 10. The report has been begun on by itself: what the exercise was for, and under its goal what the evaluator saw.
  await thumb.getByRole('tab', { name: 'Rapport' }).tap();
  await thumb.getByRole('region', { name: 'Syfte' }).getByText('Hämtat ur övningens underlag').waitFor();
  await thumb.getByRole('region', { name: GOAL }).getByText(seen, { exact: true }).waitFor();

  // Twenty minutes passed by the clock itself, which nobody set between beginning and end.
  const events = await readEvents(await municipality.api('tib'), stream, 0);
  const clocks = events.filter(({ type }) => type === 'ExerciseClockSet').map(({ data }) => clockIn(data));
  expect(clocks.map(({ isRunning }) => isRunning)).toEqual([true, false]);
  expect((clocks[1]?.shown ?? 0) - (clocks[0]?.shown ?? 0)).toBeGreaterThan(LEAST_PLAYED);
  // and what was seen is of the time that was played, not of the world's
  const evaluation = evaluationStream({ kind: 'exercise', id: exercise });
  const observed = await readEvents(await municipality.api('direktor'), evaluation, 0);
  expect(observed.map(({ type }) => type)).toEqual(['ObservationNoted']);
  const { at } = (observed[0]?.data ?? { at: 0 }) as { at: number };
  expect(at > (clocks[0]?.shown ?? 0) && at < (clocks[1]?.shown ?? 0)).toBe(true);

  // Nothing left. What was to leave was made and held back, and the server went nowhere.
  await expect
    .poll(async () => JSON.stringify(await readEvents(await municipality.api('tib'), stream, 0)))
    .toContain('closed_in_exercise');
  expect({ sms: gateway.asked, mail: mail.connections, push: push.received }).toEqual({ sms: 0, mail: 0, push: [] });
  expect(await stage.server.wentTo()).toEqual([]);

  // What is played reached its own window, marked in every frame; and neither the script nor what was seen reached them, nor
  // anything those outside.
  const inside = frames.flatMap((frame) => eventsIn(frame, stream));
  expect(inside.length).toBeGreaterThan(10);
  expect(inside.filter(({ meta }) => meta.shownAt === undefined)).toEqual([]);
  const [atTib, atObserver] = [await heardByTib.all(), await outside.all()];
  expect(atTib).toContain(played);
  expect(atTib).not.toContain(expected);
  expect(atTib).not.toContain(seen);
  expect(atObserver).toContain('Vattenläcka på riktigt');
  expect(atObserver).not.toContain(played);
  expect(atObserver).not.toContain(expected);
  expect(atObserver).not.toContain(seen);
  expect(await whatIsReal(real)).toBe(before);
  expect((await yearReport()).figures.find(({ id }) => id === PLAYED_FIGURE)?.count).toBe(1);

  // And the same in what is real does leave, by every way, to where this listened.
  const toStig = { lists: [], also: [municipality.account('stab').person], of: 1 };
  await municipality.give('tib', incidentStream(real), 'SendCallOut', toStig, { text: 'Samling 09:00.' });
  await expect.poll(() => [gateway.taken.length, mail.letters.length, push.received.length]).toEqual([1, 1, 1]);
  expect(gateway.taken[0]?.message).not.toContain('ÖVNING');
  expect((await stage.server.wentTo()).length).toBeGreaterThanOrEqual(3);
});

/** Led by the director, with a counter-player and an evaluator; an exercise of nobody who plays in it. */
async function planned(): Promise<string> {
  const { municipality } = stage;
  const year = new Date().getFullYear();
  const facts = { kind: 'seminarie', groups: ['tib'], organiser: 'own' as const };
  const span = { from: `${year}-12-15T09:00`, until: `${year}-12-15T13:00` };
  const lead = municipality.account('direktor').person;
  const seen = await municipality.give(
    'direktor',
    'exercises',
    'PlanExercise',
    { ...facts, ...span, lead },
    { title: 'Vinterstorm' },
  );
  const api = await municipality.api('direktor');
  const exercise = (await readEvents(api, 'exercises', seen - 1))[0]?.meta.command ?? '';
  const staff = {
    [municipality.account('logg').person]: 'counterpart' as const,
    [municipality.account('ordforande').person]: 'evaluator' as const,
  };
  await municipality.give('direktor', 'exercises', 'StaffExercise', { exercise, seen, staff }, {});
  expect(await readEvents(api, exerciseStream(exercise), 0)).toEqual([]);
  return exercise;
}

async function turnOnNotices(): Promise<void> {
  const answer = await request(await stage.municipality.api('stab'), '/api/push/subscription', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...push.device('stig'), isNew: true }),
  });
  expect(await answer.json()).toEqual({ isOn: true });
}

/**
 * Every figure and list of what is real, to the byte: the year's report but for how many exercises were played, the open incidents,
 * the duty and its open work.
 */
async function whatIsReal(incident: string): Promise<string> {
  const api = await stage.municipality.api('direktor');
  const text = async (path: string) => (await request(api, path)).text();
  const { incidents } = JSON.parse(await text('/api/incidents')) as { incidents: { mode: string }[] };
  const { figures } = await yearReport();
  return JSON.stringify([
    incidents.filter(({ mode }) => mode === 'live'),
    figures.filter(({ id }) => id !== PLAYED_FIGURE),
    await text('/api/duty/open'),
    await readEvents(api, 'roster', 0),
    await readEvents(api, 'duty', 0),
    await readEvents(api, 'warnings', 0),
    await readEvents(api, incidentStream(incident), 0),
  ]);
}

async function yearReport(): Promise<{ figures: { id: string; count: number }[] }> {
  const answer = await request(await stage.municipality.api('direktor'), '/api/year-report');
  return ((await answer.json()) as { report: { figures: { id: string; count: number }[] } }).report;
}

async function callOutOf(stream: string): Promise<string> {
  const events = await readEvents(await stage.municipality.api('tib'), stream, 0);
  const sent = events.find(({ type }) => type === 'CallOutSent');
  if (!sent) throw new Error('nobody was called out');
  return (sent.data as { callOut: string }).callOut;
}

/** On the spot, to motspel. */
async function writeInject(page: Page, { from, text, expected }: { from: string; text: string; expected: string }) {
  await page.getByRole('button', { name: 'Skriv eget inspel' }).click();
  const own = page.getByRole('dialog', { name: 'Eget inspel' });
  await own.getByRole('textbox', { name: 'Från, i spelet' }).fill(from);
  await own.getByRole('textbox', { name: 'Vad som sägs' }).fill(text);
  await own.getByRole('textbox', { name: 'Vad spelarna väntas göra' }).fill(expected);
  await own.getByRole('combobox', { name: 'Hur det kommer' }).selectOption({ label: 'Motspel' });
  await own.getByRole('button', { name: 'Skicka' }).click();
}

function framesOf({ page }: Screen): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => void frames.push(payload.toString()));
  });
  return frames;
}

interface HeardEvent {
  type: string;
  meta: { shownAt?: number };
}

/** The events of a stream that a frame of Socket.IO's brings. */
function eventsIn(frame: string, stream: string): HeardEvent[] {
  const told = /^\d+(\[.*\])$/s.exec(frame)?.[1];
  const parts = told === undefined ? [] : (JSON.parse(told) as { stream?: string; events?: HeardEvent[] }[]);
  return parts.flatMap((part) => (part?.stream === stream ? (part.events ?? []) : []));
}

function clockIn(data: unknown): { shown: number; isRunning: boolean } {
  return (data as { clock: { shown: number; isRunning: boolean } }).clock;
}
