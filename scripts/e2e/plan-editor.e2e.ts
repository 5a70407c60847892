import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { hasFocus, pressByKey, typeInto } from './harness/keyboard.ts';
import { DESK, PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const preview = (page: Page) => page.getByRole('region', { name: 'Så här ser det ut' });
const adopting = (page: Page) => page.getByRole('dialog', { name: 'Anta planen' });

async function renameLevel(page: Page, from: string, to: string) {
  await press(page, from);
  await page.getByRole('textbox', { name: 'Namn', exact: true }).fill(to);
}

async function adopt(page: Page, why: string) {
  await press(page, 'Anta planen…');
  await adopting(page).getByRole('textbox', { name: 'Varför ändras den?' }).fill(why);
  await adopting(page).getByRole('button', { name: 'Anta planen', exact: true }).click();
  await page.getByText('Inget är ändrat').waitFor();
}

test('a plan is changed as a draft with a live preview, adopted with its reason, and an old one taken back', async () => {
  const { page } = await stage.signedIn('admin', '/plan');
  await page.getByText('Inget är ändrat').waitFor();
  await renameLevel(page, '2 Särskild händelse', '');
  await page.getByText('Nivå 2: namnet saknas.').waitFor();
  expect(await page.getByRole('button', { name: 'Anta planen…' }).isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Namn', exact: true }).fill('Samordnad händelse');
  await preview(page).getByRole('list', { name: 'Nivå' }).getByText('Samordnad händelse').waitFor();
  await preview(page)
    .getByRole('radio', { name: /2 Samordnad händelse/ })
    .waitFor();

  await tab(page, 'Åtgärdskort');
  await press(page, 'TiB – De första tio minuterna');
  await page.getByRole('textbox', { name: 'Steg', exact: true }).fill('Ring växeln\n\nSkriv i loggen\n');
  await tab(page, 'Funktioner');
  await page.getByRole('textbox', { name: 'Funktion 1', exact: true }).fill('Vakthavande');
  await tab(page, 'Mandat');
  await press(page, 'Ändra stabsläge · 3 egenskaper');
  await page.getByRole('combobox', { name: 'Stabschef' }).selectOption({ label: 'Ja' });

  // what was begun is there after a reload
  await page.reload();
  await page.getByText('Utkast: 4 ändringar').waitFor();

  await press(page, 'Anta planen…');
  await adopting(page).getByText('2 Särskild händelse', { exact: true }).waitFor();
  await adopting(page).getByRole('button', { name: 'Anta planen', exact: true }).click();
  await adopting(page).getByText('Skriv varför, kort.').waitFor();
  await press(page, 'Avbryt');
  await adopt(page, 'Efter utvärderingen i oktober');

  // the next incident has the new words
  const phone = await stage.signedIn('tib', '/handelser/ny', { viewport: PHONE });
  await phone.page.getByRole('radio', { name: /2 Samordnad händelse/ }).waitFor();

  await tab(page, 'Tidigare planer');
  await page.getByRole('button', { name: /Ada Modig · Gäller nu · 4 ändringar/ }).click();
  await page.getByText('Efter utvärderingen i oktober').waitFor();
  await page.getByText('Samordnad händelse').first().waitFor();
  await page.getByRole('button', { name: /Den första planen/ }).click();
  await page.getByRole('button', { name: /Gör planen från .* till utkast/ }).click();
  await preview(page).getByRole('list', { name: 'Nivå' }).getByText('Särskild händelse').waitFor();
  await adopt(page, 'Det var för tidigt');
  await page.getByRole('button', { name: /Gäller nu · 4 ändringar/ }).waitFor();
});

test('two who change the plan at once: the second is told at once, by whom and why, and chooses', async () => {
  await stage.municipality.changeAccount('observator', { roles: ['administrator'] });
  const [one, other] = [await stage.signedIn('admin', '/plan'), await stage.signedIn('observator', '/plan')];
  await renameLevel(one.page, '1 Störning', 'Mindre störning');
  await renameLevel(other.page, '3 Extraordinär händelse', 'Extraordinär');
  await other.page.getByText('Utkast: 1 ändring').waitFor();
  await adopt(one.page, 'Tydligare ord');

  await other.page.getByText('Någon annan har antagit en ny plan sedan du började.').waitFor();
  await other.page.getByText(/Ada Modig: Tydligare ord/).waitFor();
  expect(await other.page.getByRole('button', { name: 'Anta planen…' }).isDisabled()).toBe(true);
  await press(other.page, 'Behåll mitt utkast');
  await other.page.getByText('Utkast: 2 ändringar').waitFor();
  await press(other.page, 'Kasta utkastet…');
  await press(other.page, 'Kasta utkastet');
  await preview(other.page).getByRole('list', { name: 'Nivå' }).getByText('Mindre störning').waitFor();
});

test('[LA10] a call list is put in another order and gets somebody outside, seen in the preview and told before adoption', async () => {
  const { page } = await stage.signedIn('admin', '/plan');
  await tab(page, 'Ringlistor');
  const level = page.getByRole('region', { name: '2 Särskild händelse' });
  await level.getByRole('button', { name: /^2\. Länsstyrelsens TiB/ }).click();
  await level.getByRole('button', { name: 'Flytta upp' }).click();
  await preview(page).getByText('2 Särskild händelse', { exact: true }).click();
  await preview(page)
    .getByText(/^Ringlista: Länsstyrelsens TiB, Kommundirektör/)
    .waitFor();
  await level.getByRole('button', { name: /^1\. Länsstyrelsens TiB/ }).click();

  await level.getByRole('button', { name: 'Ny att ringa' }).click();
  await level.getByRole('button', { name: /^8\. TiB/ }).click();
  await level.getByRole('combobox', { name: 'Vem rings?' }).selectOption({ label: 'Någon utanför kommunen' });
  await page.getByText('Nivå 2, ringlistan, plats 8: numret saknas.').waitFor();
  await level.getByRole('textbox', { name: 'Namn', exact: true }).fill('Elnätsbolagets jour');
  await level.getByRole('textbox', { name: 'Nummer' }).fill('070-000 00 31');
  await press(page, 'Anta planen…');
  await adopting(page).getByText('Ringlista «Elnätsbolagets jour»').waitFor();
  await adopting(page)
    .getByText(/^Nu: Nivå 2, plats 1: Länsstyrelsens TiB/)
    .waitFor();
});

test('[SE1] the plan is changed by those who may, and by nobody else', async () => {
  const { page } = await stage.signedIn('stab', '/plan');
  await page.getByText('Du får inte ändra planen').waitFor();
  expect(await page.getByRole('link', { name: 'Plan', exact: true }).count()).toBe(0);
});

test('[SE7] on a phone every part of the plan is in sight, none beyond the edge', async () => {
  const { page } = await stage.signedIn('admin', '/plan', { viewport: PHONE });
  const parts = page.getByRole('tab');
  await parts.first().waitFor();
  const ends = await parts.evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().right));
  expect(ends.length).toBeGreaterThan(4);
  expect(ends.filter((end) => end > PHONE.width)).toEqual([]);
});

test('[SE7] a level is renamed and the plan adopted by the keyboard alone', async () => {
  const { page } = await stage.signedIn('admin', '/');
  await pressByKey(page, page.getByRole('link', { name: 'Plan', exact: true }));
  await pressByKey(page, page.getByRole('button', { name: /^3 / }));
  await typeInto(page, page.getByRole('textbox', { name: 'Namn', exact: true }), 'Extraordinär händelse (LEH)');
  await pressByKey(page, page.getByRole('button', { name: 'Anta planen…' }));
  await hasFocus(page, adopting(page).getByRole('textbox'));
  await page.keyboard.type('Lagrummet i namnet');
  await pressByKey(page, adopting(page).getByRole('button', { name: 'Anta planen', exact: true }));
  await page.getByText('Inget är ändrat').waitFor();
});

test.each([
  ['on a phone', PHONE],
  ['at a desk', DESK],
])('[SE7] the editor has no faults in any part %s', async (_, viewport) => {
  const { page } = await stage.signedIn('admin', '/plan', { viewport });
  const faults: string[] = [];
  for (const part of [
    'Nivåer',
    'Åtgärdskort',
    'Ringlistor',
    'Mandat',
    'Funktioner',
    'Stabslägen',
    'Egenskaper',
    'Tidigare planer',
  ]) {
    await tab(page, part);
    const fold = page.getByRole('tabpanel').locator('button[aria-expanded=false]').first();
    if (part === 'Tidigare planer') await fold.waitFor();
    if ((await fold.count()) > 0) await fold.click();
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${part}: ${fault}`));
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  }
  await tab(page, 'Funktioner');
  await page.getByRole('textbox', { name: 'Funktion 1', exact: true }).fill('Jour');
  await press(page, 'Anta planen…');
  await adopting(page).waitFor();
  faults.push(...(await accessibilityFaults(page, '[role=dialog]')));
  expect(faults).toEqual([]);
});

test('[PL9] the area is set from a pasted point, kept in the draft, adopted; a plan that nobody changed is adopted as it is', async () => {
  const { page } = await stage.signedIn('admin', '/plan');
  await page.getByRole('tab', { name: 'Område' }).click();
  await page.getByText('Inte angivet').waitFor();
  await press(page, 'Ange området…');
  const dialog = page.getByRole('dialog', { name: 'Kommunens område' });
  await dialog.getByRole('button', { name: 'Lägg i utkastet' }).click();
  await dialog.getByText('Klistra in de två talen för punkten').waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByLabel('Mitt i kommunen').fill('59.2, 18.3');
  await dialog.getByLabel('Kilometer till kommungränsen').fill('12');
  await dialog.getByRole('button', { name: 'Lägg i utkastet' }).click();
  await page.getByText('Utkast: 1 ändring').waitFor();
  await page
    .getByText(/^59,09\d+ N, 18,08\d+ Ö till/)
    .first()
    .waitFor();
  await adopt(page, 'Inför kartan');

  await press(page, 'Anta som den är…');
  await adopting(page).getByText('Inget är ändrat.').waitFor();
  await adopting(page).getByRole('textbox').fill('Genomgången i ledningsgruppen');
  await adopting(page).getByRole('button', { name: 'Anta planen', exact: true }).click();
  await page.getByText('Planen är antagen').last().waitFor();
});
