import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { pressByKey, typeInto } from './harness/keyboard.ts';
import { line } from './harness/log.ts';
import { DESK, PHONE, WALL } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const FIRST = 'Ring kommundirektören eller ställföreträdaren och gå igenom läget';
const board = (id: string) => `/handelser/${id}`;
const cards = (page: Page) => page.getByRole('region', { name: 'Åtgärdskort', exact: true });
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** What a finger touches: the whole row. */
const row = (page: Page, name: string) => cards(page).locator('label').filter({ hasText: name });
const box = (page: Page, name: string) => cards(page).getByRole('checkbox', { name });

test('[LA10] reaching a level offers its cards at once; a step is ticked on a phone and seen on every board and in the log', async () => {
  const id = await stage.municipality.incident('Avloppsläcka i hamnen');
  const phone = await stage.signedIn('tib', board(id), { viewport: PHONE, hasTouch: true });
  const group = await stage.signedIn('direktor', board(id));
  await card(phone.page, 'De första tio minuterna').waitFor();
  expect(await card(phone.page, 'Tills någon avlöser dig').count()).toBe(0);

  await press(group.page, 'Ändra nivå…');
  await press(group.page, 'Höj till särskild händelse');
  // one's own function's card stands open on both screens, without a reload
  await card(phone.page, 'Tills någon avlöser dig').waitFor();
  await card(group.page, 'Första mötet').waitFor();

  await row(phone.page, FIRST).click();
  await press(group.page, 'Övriga kort (8)');
  await press(group.page, 'TiB – Tills någon avlöser dig · 1 av 5');
  await cards(group.page)
    .getByText(/Tove Berglund, TiB/)
    .waitFor();
  await line(group.page, `Klart: ${FIRST}`).waitFor();
  // what is on its way yet would wait beside the next
  await cards(phone.page)
    .getByText(/Tove Berglund, TiB/)
    .waitFor();

  // without network the box is filled at once, and sent when it is back
  await phone.goOffline();
  await row(phone.page, 'Meddela länsstyrelsens TiB').click();
  await cards(phone.page).getByText('klart, skickas…').waitFor();
  await phone.goOnline();
  await group.page.getByRole('button', { name: 'TiB – Tills någon avlöser dig · 2 av 5' }).waitFor();
});

test('[LG1] a tick that was wrong is taken back by the keyboard alone, with its reason in the log', async () => {
  const id = await stage.municipality.incident('Felringning');
  await stage.municipality.give('tib', incidentStream(id), 'TickCardStep', { card: 'storning_tib', step: 2 }, {});
  const { page } = await stage.signedIn('tib', board(id));
  const step = box(page, 'Skriv vad, var, när');
  await pressByKey(page, step, 'Space');
  const dialog = page.getByRole('dialog', { name: 'Var steget inte klart?' });
  await typeInto(page, dialog.getByRole('textbox', { name: 'Varför?' }), 'Kom fram till fel nummer.');
  await pressByKey(page, dialog.getByRole('button', { name: 'Ta bort bocken' }));
  await line(page, 'Inte klart: Skriv vad, var, när').getByText('Kom fram till fel nummer.').waitFor();
  await expect.poll(() => step.isChecked()).toBe(false);
});

test('one who may write nothing sees how far the cards have come, and can tick none', async () => {
  const id = await stage.municipality.incident('Träd över vägen');
  const { page } = await stage.signedIn('observator', board(id));
  await cards(page).getByText('0 av 14 steg klara').waitFor();
  await press(page, 'Övriga kort (2)');
  await press(page, 'TiB – De första tio minuterna · 0 av 11');
  await row(page, 'Skriv vad, var, när').click();
  expect(await box(page, 'Skriv vad, var, när').isChecked()).toBe(false);
});

test.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
  ['on a wall', WALL],
])('[SE7] the cards and their dialog have no faults %s', async (_, viewport) => {
  const id = await stage.municipality.incident('Strömavbrott i centrum', 2);
  await stage.municipality.give('tib', incidentStream(id), 'TickCardStep', { card: 'sarskild_tib', step: 1 }, {});
  const { page } = await stage.signedIn('tib', board(id), { viewport });
  await press(page, 'Övriga kort (8)');
  await press(page, 'Stabschef – Få staben att arbeta · 0 av 5');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  // reached by the keyboard, the last box scrolls its own column, and the board stays where it is
  await cards(page).getByRole('checkbox').last().focus();
  if (viewport !== PHONE) expect(await page.getByRole('main').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await row(page, FIRST).click();
  await page.getByRole('dialog', { name: 'Var steget inte klart?' }).waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
});
