import { readFileSync } from 'node:fs';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { DecisionRecorded } from '@ledningsplats/shared/decisions/events.ts';
import { instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPdf } from '../../server/src/papers/testing/read-papers.ts';
import { readEvents } from '../proof/api.ts';
import { accessibilityFaults } from './harness/accessibility.ts';
import { fact, levelNow, press } from './harness/board.ts';
import { pointer } from './harness/hand.ts';
import { hasFocus, pressByKey } from './harness/keyboard.ts';
import { choose, line, writeLine } from './harness/log.ts';
import { mainJob } from './harness/main-job.ts';
import { rareSteps } from './harness/rare-steps.ts';
import { PHONE, type Screen } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const ZONE = 'Europe/Stockholm';
const DAY = 86_400_000;
/** The same in all three tests, also where midnight passes between them. */
const TOMORROW = wallOf(Date.now() + DAY, ZONE).slice(0, 10);

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** How far ahead of now a clock stands that shows tomorrow's `hour`, in Stockholm. */
function toTomorrowAt(hour: number, minute = 0): number {
  const [hours, minutes] = [hour, minute].map((part) => String(part).padStart(2, '0'));
  return instantOf(`${TOMORROW}T${hours}:${minutes}`, ZONE) - Date.now();
}

/** The chair's own phone: no account, the link and the code alone [LA4]. */
async function confirmedByLink({ path, code }: { path: string; code: string }) {
  const phone = await stage.screen('the chair', { viewport: PHONE });
  await phone.goto(path);
  await phone.page.getByRole('textbox', { name: 'Kod' }).fill(code);
  await press(phone.page, 'Visa beslutet');
  await press(phone.page, 'Ja, jag har fattat beslutet');
  await phone.page.getByText('Tack. Beslutet är bekräftat.').waitFor();
}

let base = '';
const incident = () => incidentStream(base.split('/').at(-1) ?? '');
const job = ({ page }: Screen) => mainJob(page, pointer(page));

/** One briefing from its beginning to the next one's time: begun, noted, who is there, ended [ST5]. */
async function heldBriefing({ page }: Screen, kind: string, number: number, outcome: string) {
  // what is late is told until somebody puts it away
  const told = page.getByRole('button', { name: 'Ta bort meddelandet', exact: true });
  await page.addLocatorHandler(told.first(), (one) => one.click(), { noWaitAfter: true });
  await page.getByRole('button', { name: new RegExp(`^Börja ${kind}`, 'i') }).click();
  await page.getByRole('link', { name: `Gå till mötet: ${kind} ${number}` }).click();
  await page.getByText('Mötet är öppnat').waitFor();
  await page.keyboard.press('j');
  // a note is of a point: there is no field before the first
  await page.getByRole('heading', { name: 'Nytt sedan sist', level: 3 }).waitFor();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Anteckna: Nytt sedan sist' });
  await hasFocus(page, note);
  await note.fill(`Noterat vid ${number}`);
  await note.press('Enter');
  await page.getByText(`Noterat vid ${number}`).waitFor();
  await page.getByRole('button', { name: /Pricka av alla/ }).click();
  await page
    .getByText(/ på plats/)
    .first()
    .waitFor();
  await press(page, 'Avsluta…');
  await dialog(page)
    .getByRole('textbox', { name: /Sammanfattning/ })
    .fill(outcome);
  await press(page, 'Avsluta och skriv i loggen');
  await page.getByRole('heading', { name: 'Det som sades' }).waitFor();
}

/** The four, each on a screen of their own: the TiB's is a phone. */
async function four(path: string) {
  const tib = await stage.signedIn('tib', path, { viewport: PHONE, hasTouch: true });
  const chief = await stage.signedIn('stab', path);
  const keeper = await stage.signedIn('logg', path);
  return { tib, chief, keeper, director: await stage.signedIn('direktor', path) };
}

// One day in three tests: each takes up where the one before left off, as people who open their screens again.

test('[ST2] [LA4] [LA8] 13.00: woken, raised for the chair who says so by link, an area taken over', async () => {
  await stage.server.befall({ clockOffsetMs: toTomorrowAt(13) });
  const { tib, chief, keeper, director } = await four('/');
  await job(tib).register('Strömavbrott i norra kommundelen');
  for (const { page } of [chief, keeper, director]) {
    await page.getByRole('link', { name: /Strömavbrott i norra/ }).click();
  }
  await chief.page.waitForURL('**/handelser/*');
  base = new URL(chief.page.url()).pathname;
  await press(tib.page, 'Nivå, ledning och läge');
  await job(tib).raiseToSpecial('Värme åt dem som inte har någon.');
  // the director's next dialog goes from the level that it finds
  for (const { page } of [chief, director]) await levelNow(page, 'Särskild händelse').waitFor();
  await job(director).takeLead();
  await fact(keeper.page, 'Leder').getByText('Kaj Dahlman').waitFor();

  // a line becomes a task without retyping, by its key
  await writeLine(keeper.page, 'Hemtjänsten behöver tio dunkar vatten');
  await choose(keeper.page, 'Hemtjänsten behöver tio dunkar', 'Gör till uppgift…');
  const newTask = keeper.page.getByRole('dialog', { name: 'Ny uppgift' });
  await newTask.getByLabel('Vem gör det?').selectOption('Logistik och service');
  await newTask.getByRole('textbox', { name: /Klar/ }).fill('1500');
  await press(keeper.page, 'Lägg till');
  await line(chief.page, 'Hemtjänsten behöver tio dunkar')
    .getByText(/uppgift U-/)
    .waitFor();

  // on behalf of the chair, who says so by a link on a phone of their own
  await job(director).raiseToExtraordinaryForChair();
  await fact(chief.page, 'Obekräftat').getByText('1 beslut').waitFor();
  await confirmedByLink(await job(director).askForConfirmation(3));
  await fact(chief.page, 'Obekräftat').waitFor({ state: 'detached' });
  await job(director).activateBoard();
  await confirmedByLink(await job(director).askForConfirmation(4));
  await job(director).takeOver('Socialnämnden');
  await confirmedByLink(await job(director).askForConfirmation(5));
  await region(chief.page, 'Krisledningsnämnden').getByText('Socialnämnden').waitFor();
});

test('[ST3] [ST4] [LA4] 15.20: a late task done, what was never decided taken back, two who write the direction', async () => {
  await stage.server.befall({ clockOffsetMs: toTomorrowAt(15, 20) });
  const { chief, keeper, director } = await four(base);
  await chief.turnTo(`${base}/uppgifter`);
  await chief.page.getByText('försenad').first().waitFor();
  const day = rareSteps(chief.page, pointer(chief.page));
  await day.finishTask('Hemtjänsten behöver tio dunkar vatten');
  // undone on a list that has it no more: the next dialog is not of the task as it was
  const late = chief.page.getByRole('button', { name: 'Klar: Hemtjänsten behöver tio dunkar vatten' });
  await late.waitFor({ state: 'detached' });
  await press(chief.page, 'Ångra');
  await day.finishTask('Hemtjänsten behöver tio dunkar vatten');

  await job(director).handBack('Socialnämnden');
  // recorded for the chair, who never gave it: the area is still taken over, until it is handed back in earnest
  const areas = region(chief.page, 'Krisledningsnämnden');
  await chief.turnTo(base);
  await rareSteps(director.page, pointer(director.page)).disown(6, /Socialnämnden/);
  await areas.getByText('Socialnämnden').waitFor();
  await job(director).handBack('Socialnämnden');
  await confirmedByLink(await job(director).askForConfirmation(7));
  await areas.getByText('Socialnämnden').waitFor({ state: 'detached' });

  // two write the direction at once: the later one is told, and loses nothing
  for (const { page } of [chief, director]) {
    await page.getByRole('button', { name: /^Inriktning / }).click();
    await page.getByRole('dialog', { name: 'Inriktning' }).getByRole('button', { name: 'Ändra…' }).click();
    await page
      .getByRole('textbox', { name: 'Vart ska ni?' })
      .fill(`${page === chief.page ? 'Skolorna' : 'Vården'} först`);
  }
  await press(director.page, 'Sätt inriktningen');
  await chief.page.getByText('Kaj Dahlman ändrade det här').waitFor();
  await pressByKey(chief.page, chief.page.getByRole('button', { name: 'Spara min version', exact: true }));
  await director.page.getByRole('button', { name: 'Inriktning Skolorna först' }).waitFor();

  // the level's rhythm proposes a briefing, which is set with one press and held; the next one's time comes with its end
  await chief.turnTo(`${base}/orientering`);
  await chief.page.getByRole('button', { name: /^Sätt ut stabsorientering/ }).click();
  await heldBriefing(chief, 'Stabsorientering', 1, 'Värmestugor öppnas i kväll');

  // the keeper sits down, and the TiB is to relieve them at six
  await keeper.turnTo(`${base}/staben`);
  await press(keeper.page, 'Jag sitter här: Dokumentation');
  await keeper.page.getByRole('button', { name: 'Jag sitter här: Dokumentation' }).waitFor({ state: 'detached' });
  const { person } = stage.municipality.account('tib');
  const at = (hour: number) => Date.now() + toTomorrowAt(hour);
  const shifts = [{ function: 'dokumentation', person, from: at(18), until: at(23) }];
  await stage.municipality.give('direktor', incident(), 'PlanSeatShifts', { shifts }, {});
});

test('[ST1] [ST2] [ST5] 18.05: the relief is done, and the minutes say what the history says', async () => {
  await stage.server.befall({ clockOffsetMs: toTomorrowAt(18, 5) });
  const { tib, chief, keeper, director } = await four(base);

  // the planned relief is offered, and done by the two: who takes over reads what is under way
  await keeper.turnTo(`${base}/staben`);
  await press(keeper.page, 'Lämna över nu');
  const over = keeper.page.getByRole('dialog', { name: 'Lämna över Dokumentation' });
  await over.getByRole('textbox', { name: 'Vad pågår?' }).fill('Loggen är skriven till sex.');
  await over.getByRole('button', { name: 'Lämna över', exact: true }).click();
  await tib.turnTo(`${base}/staben`);
  await tib.page.getByText('Loggen är skriven till sex.').waitFor();
  await press(tib.page, 'Jag har läst och tar över');
  await keeper.page.getByRole('button', { name: /Tog över från Doris Lindh/ }).waitFor();

  await chief.turnTo(`${base}/orientering`);
  await heldBriefing(chief, 'Stabsorientering', 2, 'Strömmen åter i norr');

  // the nämnd's meeting, with what was decided on its behalf
  await keeper.turnTo(`${base}/sammantraden`);
  await press(keeper.page, 'Nytt sammanträde…');
  await dialog(keeper.page).getByLabel('Började').fill('1800');
  await dialog(keeper.page).getByLabel('Plats').fill('Stadshuset, sal B');
  const names = dialog(keeper.page).getByRole('combobox', { name: 'Namn' });
  await names.nth(0).fill('Olga');
  await keeper.page.getByRole('option', { name: /Olga Sundin/ }).click();
  await names.nth(1).fill('Åsa Öhrn');
  await keeper.page.keyboard.press('Tab');
  await press(keeper.page, 'Spara sammanträdet');
  await region(keeper.page, 'Sammanträde 1').getByText('Stadshuset, sal B').waitFor();

  // the minutes, held against the history
  const fetched = keeper.page.waitForEvent('download');
  await keeper.page.getByRole('link', { name: 'Protokoll som PDF, sammanträde 1' }).click();
  const { text } = await readPdf(readFileSync(await (await fetched).path()));
  const history = await readEvents(await stage.municipality.api('logg'), incident(), 0);
  const decided = history.filter((event): event is DecisionRecorded => event.type === 'DecisionRecorded');
  const wordings = decided.map(({ data, content }) => [data.number, spaced(content?.wording ?? '')] as const);
  const taken = wordings.filter(([number]) => [3, 4, 5, 7].includes(number));
  expect(taken.map(([, wording]) => wording).filter((wording) => !text.includes(wording))).toEqual([]);
  expect(taken).toHaveLength(4);
  expect(text).not.toMatch(/Beslut [126] /);
  for (const said of [
    'Olga Sundin',
    'Åsa Öhrn',
    'Stadshuset, sal B',
    'Socialnämnden',
    'Boendena utryms samtidigt.',
    'I ordinarie drift.',
    'Fattat och bekräftat',
  ]) {
    expect(text).toContain(said);
  }

  for (const { page } of [chief, director, keeper]) expect(await accessibilityFaults(page)).toEqual([]);
});

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
