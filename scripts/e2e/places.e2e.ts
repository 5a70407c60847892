import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { faultyFile } from '../../server/src/places/testing/faulty-file.ts';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press, pressMore } from './harness/board.ts';
import { OPERATE_DIALOGS, PLACE_DIALOGS, PLACES_DIALOGS } from './harness/every-dialog.ts';
import { pressByKey, typeInto } from './harness/keyboard.ts';
import { line } from './harness/log.ts';
import { DESK, PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const files = mkdtempSync(join(tmpdir(), 'ledningsplats-places-'));
afterAll(() => rmSync(files, { recursive: true }));

const board = (id: string) => `/handelser/${id}`;
const placesOf = (id: string) => `/handelser/${id}/platser`;
const card = (page: Page) => page.getByRole('region', { name: /^(Karta|Platser)$/ });
/** A place's row in the card. */
const row = (page: Page, name: string) => card(page).getByRole('listitem').filter({ hasText: name });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

test('[PL1] a file of five hundred rows with every fault in it: looked through before anything is saved, then taken in', async () => {
  const { csv, right, wrong } = faultyFile();
  const path = join(files, 'platser.csv');
  writeFileSync(path, csv);
  const other = await stage.signedIn('stab', '/platser');
  await other.page.getByText('Inga platser än').waitFor();

  const { page } = await stage.signedIn('tib', '/platser/las-in');
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText(`${right} nya · ${wrong.length} med fel`).first().waitFor();
  for (const said of [
    'Namn saknas',
    'ligger inte i Sverige',
    'verkar ha bytt plats',
    'Samma plats står redan på rad 2',
  ]) {
    await page.getByText(said).first().waitFor();
  }
  const faulty = page.getByRole('table').first().getByRole('rowheader');
  expect(await faulty.allTextContents()).toEqual(wrong.map(({ line: at }) => String(at)));
  await other.page.getByText('Inga platser än').waitFor();

  await press(page, `Läs in ${right} platser`);
  await page.getByText(`${right} platser är inlästa`).waitFor({ timeout: 60_000 });
  await other.page.getByText(`${right} platser`, { exact: true }).waitFor();
  await other.page.getByRole('searchbox', { name: 'Sök plats' }).fill('punkt 300');
  await other.page.getByRole('rowheader', { name: /Punkt 300/ }).waitFor();
  await other.page.getByText(`visar 1 av ${right}`).waitFor();

  // the same file again: nothing to take
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Välj en annan fil…');
  await (await chooser).setFiles(path);
  await page.getByText(`${right} oförändrade · ${wrong.length} med fel`).first().waitFor();
  expect(await page.getByRole('button', { name: /^Läs in/ }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.goto(new URL('/platser', page.url()).href);
  await page.getByRole('link', { name: 'Spara som CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^platser-\d{4}-\d\d-\d\d\.csv$/);
});

test('[PL1] a place is made and changed by the keyboard alone, in metres of SWEREF 99 TM, and keeps what it was', async () => {
  const { page } = await stage.signedIn('tib', '/platser');
  await pressByKey(page, page.getByRole('button', { name: 'Ny plats' }));
  const form = dialog(page, 'Ny plats');
  await typeInto(page, form.getByRole('textbox', { name: /^Namn/ }), 'Bygdegården');
  await form.getByRole('combobox', { name: /^Slag/ }).selectOption('Trygghetspunkt');
  await typeInto(page, form.getByRole('textbox', { name: 'Läge' }), '6580749 674573');
  await form.getByText('59,32935 N, 18,06863 Ö').waitFor();
  await typeInto(page, form.getByRole('textbox', { name: 'Plats för hur många?' }), '80');
  await pressByKey(page, form.getByRole('button', { name: 'Spara platsen' }));
  await pressByKey(page, page.getByRole('link', { name: 'Bygdegården' }));

  await pressByKey(page, page.getByRole('button', { name: 'Ändra…' }));
  const change = dialog(page, 'Ändra Bygdegården');
  await typeInto(page, change.getByRole('textbox', { name: 'Plats för hur många?' }), '60');
  await pressByKey(page, change.getByRole('button', { name: 'Spara platsen' }));
  await region(page, 'Historik').getByText('Plats för: från 80 till 60').waitFor();
  await region(page, 'Historik')
    .getByText(/^Ändrades av Tove Berglund/)
    .waitFor();
});

test('[PL2] [PL5] [PL7] a warming centre is opened on a phone and run with a thumb; every board sees it, and full points on', async () => {
  const { municipality } = stage;
  await municipality.place('Norra skolan');
  const near = await municipality.place('Södra kyrkan', {
    position: { latitude: 59.31, longitude: 18.1 },
    capacity: 30,
  });
  const id = await municipality.incident('Strömavbrott i norr', 2);
  await municipality.openPlace(id, near);
  const desk = await stage.signedIn('direktor', board(id));
  const phone = await stage.signedIn('tib', placesOf(id), { viewport: PHONE, hasTouch: true });

  await press(phone.page, 'Öppna plats…');
  const opening = dialog(phone.page, 'Öppna plats');
  await opening.getByRole('combobox', { name: /Vilken plats/ }).selectOption('Norra skolan');
  // the TiB holds the mandate until relieved, but nothing hinders to record it for the one who decided
  await opening.getByRole('button', { name: 'Öppna platsen' }).click();
  await row(desk.page, 'Norra skolan').getByText('Öppen', { exact: true }).waitFor();
  await line(desk.page, 'Norra skolan öppnas.').waitFor();

  await row(phone.page, 'Norra skolan').getByRole('link', { name: 'Norra skolan', exact: true }).click();
  await press(phone.page, 'En kom');
  await press(phone.page, 'En kom');
  await row(desk.page, 'Norra skolan').getByText('2 / 50').waitFor();
  await press(phone.page, 'En gick');
  await row(desk.page, 'Norra skolan').getByText('1 / 50').waitFor();

  // without network it is counted at once, and sent when it is back
  await phone.goOffline();
  await press(phone.page, 'En kom');
  await phone.page.getByText(/skickas…/).waitFor();
  await phone.goOnline();
  await row(desk.page, 'Norra skolan').getByText('2 / 50').waitFor();

  await press(phone.page, 'Ange antal…');
  await phone.page.getByRole('textbox', { name: /^Antal/ }).fill('51');
  await press(phone.page, 'Spara antalet');
  await row(desk.page, 'Norra skolan').getByText('51 / 50 · 1 över').waitFor();
  await phone.page.getByText('Platsen är full enligt räkningen.').waitFor();
  await press(phone.page, 'Nu är den full');
  await row(desk.page, 'Norra skolan').getByText('Full', { exact: true }).waitFor();
  await line(desk.page, 'Norra skolan är full. Hänvisa till Södra kyrkan, 1,1 km bort, plats för 30 till.').waitFor();
  await phone.page.getByText('Södra kyrkan · 1,1 km · plats för 30 till').waitFor();
  expect(await sidewaysScroll(phone.page)).toBeLessThanOrEqual(0);
});

test('[PL6] fuel that is running out is told on every page of the incident; a need becomes a task', async () => {
  const { municipality } = stage;
  const place = await municipality.place('Östra hallen', { position: { latitude: 59.4, longitude: 18.2 } });
  const id = await municipality.incident('Strömavbrott i öster');
  await municipality.openPlace(id, place);
  const desk = await stage.signedIn('direktor', `${board(id)}/uppgifter`);
  await desk.page.getByRole('heading', { name: 'Uppgifter' }).waitFor();
  const { page } = await stage.signedIn('stab', `${placesOf(id)}/${place}`);
  await press(page, 'Ange bränsle…');
  await page.getByRole('textbox', { name: /hur många timmar/ }).fill('5');
  // somebody looked two hours ago: by now three hours are left
  const ago = wallOf(Date.now() - 2 * 3_600_000, 'Europe/Stockholm').replace('T', ' ');
  await page.getByRole('textbox', { name: 'När tittade någon?' }).fill(ago);
  await press(page, 'Spara');
  await region(page, 'Reservkraft').getByText('2,5 h kvar, fyll på').waitFor();
  await desk.page.getByText('Bränslet börjar ta slut: Östra hallen').waitFor();
  await desk.page.getByRole('link', { name: /Platser.*bränslet tar slut på 1 plats/ }).waitFor();

  await press(page, 'Anmäl behov…');
  await page.getByRole('textbox', { name: /Vad behövs/ }).fill('30 filtar');
  await press(page, 'Anmäl behovet');
  await desk.page.getByText('Östra hallen: 30 filtar').first().waitFor();
  await region(page, 'Behov').getByText('U-1 Östra hallen: 30 filtar').waitFor();
});

test('[LA9] closing the incident lists the places that are not closed, and a place used elsewhere cannot be opened', async () => {
  const { municipality } = stage;
  const place = await municipality.place('Västra skolan', { position: { latitude: 59.2, longitude: 17.9 } });
  const id = await municipality.incident('Vattenläcka i väster');
  await municipality.openPlace(id, place);
  const { page } = await stage.signedIn('tib', board(id));
  await row(page, 'Västra skolan').waitFor();
  await pressMore(page, 'Avsluta…');
  await dialog(page, 'Avsluta händelsen').getByText('Västra skolan: öppen').first().waitFor();
  await page.keyboard.press('Escape');

  const other = await municipality.incident('Brand i väster');
  const second = await stage.signedIn('tib', board(other));
  await press(second.page, 'Öppna plats…');
  const choice = dialog(second.page, 'Öppna plats').getByRole('combobox', { name: /Vilken plats/ });
  expect(await choice.getByRole('option', { name: /^Västra skolan \(används i händelse/ }).isDisabled()).toBe(true);

  // an exercise is apart: there it can be opened, and the real one is not touched
  const exercise = await municipality.incident('Övning i väster', 1, 'exercise');
  await municipality.openPlace(exercise, place);
  const third = await stage.signedIn('tib', placesOf(exercise));
  await third.page.getByText('Övning: den riktiga platsen rörs inte.').waitFor();
  // the card of an exercise has ÖVNING before its name
  const exercised = third.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Västra skolan' });
  await exercised.getByText('Öppen', { exact: true }).waitFor();
});

test('one who may not run places sees them, and what the register keeps is not shown', async () => {
  const { municipality } = stage;
  const place = await municipality.place('Inre hallen', { position: { latitude: 59.1, longitude: 17.8 } });
  const id = await municipality.incident('Översvämning');
  await municipality.openPlace(id, place);
  const { page } = await stage.signedIn('observator', `${placesOf(id)}/${place}`);
  await region(page, 'Besökare').getByText('Ingen har räknat än.').waitFor();
  expect(await page.getByRole('button', { name: 'En kom' }).count()).toBe(0);
  expect(await page.getByText('Om platsen').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Platsregister' }).count()).toBe(0);
  // on the map stands what the incident has opened, and nothing else of the register
  await municipality.place('Yttre hallen', { position: { latitude: 59.12, longitude: 17.82 } });
  await page.getByRole('link', { name: 'Karta', exact: true }).click();
  await page.getByText('Du ser platserna som händelsen har öppnat.').first().waitFor();
  await page.getByRole('button', { name: /^Inre hallen/ }).waitFor();
  expect(await page.getByRole('button', { name: /^Yttre hallen/ }).count()).toBe(0);
});

test.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
])('[SE7] the pages and dialogs of places have no faults %s', async (_, viewport) => {
  const { municipality } = stage;
  const longitude = 16 + viewport.width / 2_000;
  const place = await municipality.place(`Hallen ${viewport.width}`, { position: { latitude: 60, longitude } });
  const id = await municipality.incident('Storm över kommunen');
  await municipality.openPlace(id, place);
  await municipality.give('stab', incidentStream(id), 'CountVisitors', { place, how: 'set', number: 12 }, {});
  await municipality.give('stab', incidentStream(id), 'CountVisitors', { place, how: 'set', number: 55 }, {});
  const fuel = { place, hours: 3, isRunning: true };
  await municipality.give('stab', incidentStream(id), 'MeasureFuel', fuel, {});
  const screen = await stage.signedIn('tib', '/platser', { viewport });
  const { page } = screen;
  const stops = [
    { path: '/platser', sign: `Hallen ${viewport.width}`, dialogs: PLACES_DIALOGS },
    { path: `/platser/${place}`, sign: 'Historik', dialogs: PLACE_DIALOGS },
    { path: '/platser/las-in', sign: 'Välj fil…', dialogs: [] },
    { path: placesOf(id), sign: '55 / 50', dialogs: [] },
    { path: `${placesOf(id)}/${place}`, sign: 'Ingen annan öppen plats har ledigt.', dialogs: OPERATE_DIALOGS },
  ];
  for (const { path, sign, dialogs } of stops) {
    await screen.turnTo(path);
    await page.getByText(sign).first().waitFor();
    expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
    expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
    for (const { name, open } of dialogs) {
      await open(page);
      await page.getByRole('dialog').waitFor();
      expect([name, await accessibilityFaults(page, '[role=dialog]')]).toEqual([name, []]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
});
