import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const THUMB = { viewport: PHONE, isMobile: true, hasTouch: true };

async function planned(title: string): Promise<void> {
  const { person } = stage.municipality.account('tib');
  const year = new Date().getFullYear();
  const facts = { kind: 'seminarie', groups: ['tib'], organiser: 'own' as const, lead: person };
  const span = { from: `${year}-12-15T09:00`, until: `${year}-12-15T13:00` };
  await stage.municipality.give('tib', 'exercises', 'PlanExercise', { ...facts, ...span }, { title });
}

const planning = (page: Page, title: string) => page.getByRole('link', { name: `Planera: ${title}` });

test('[OV2] an exercise is planned from the library, an inject is changed, and the whole goes by file into another exercise', async () => {
  await planned('Vinterstorm');
  await planned('Vårstorm');
  const { page } = await stage.signedIn('tib', '/ovningar');
  await planning(page, 'Vinterstorm').click();
  await page.getByRole('heading', { name: 'Välj ett scenario' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Titta på: Storm och strömavbrott' }).click();
  await page.getByRole('button', { name: 'Ta det här scenariot' }).click();

  await page.getByRole('button', { name: 'Ändra: 06:16 Elnätsbolagets driftcentral' }).click();
  const dialog = page.getByRole('dialog', { name: 'Inspel' });
  await dialog.getByRole('textbox', { name: 'Vad sägs?' }).fill('Tusen kunder saknar ström.');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Tusen kunder saknar ström.' });
  const minute = row.getByRole('textbox', { name: /^Minut för inspelet från Elnätsbolagets/ });
  await minute.fill('1:05');
  await minute.press('Enter');
  await row.getByRole('rowheader', { name: '07:15' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hela scenariot som fil' }).click();
  const file = await readFile(await (await saving).path());

  await page.getByRole('link', { name: 'Övningar', exact: true }).first().click();
  await planning(page, 'Vårstorm').click();
  await page.getByRole('heading', { name: 'Planera: Vårstorm' }).waitFor();
  const files = page.locator('input[type=file]');
  const wrong = Buffer.from(file.toString().replace('"minute": 0', '"minute": -1'));
  await files.setInputFiles([{ name: 'fel.json', mimeType: 'application/json', buffer: wrong }]);
  await page.getByText('Inspel 1, minuten: ska vara minuter från start').waitFor();
  await files.setInputFiles([{ name: 'storm.json', mimeType: 'application/json', buffer: file }]);
  await page.getByRole('button', { name: 'Ta in 24 inspel' }).click();
  await row.getByRole('rowheader', { name: '07:15' }).waitFor();

  const path = new URL(page.url()).pathname;
  const lead = await stage.signedIn('tib', path, THUMB);
  await lead.page.getByRole('heading', { name: 'Innan den kan börja' }).waitFor();
  await lead.page.getByText('Tusen kunder saknar ström.').waitFor();
  expect(await sidewaysScroll(lead.page)).toBe(0);
  expect(await smallTargets(lead.page)).toEqual([]);
  expect(await accessibilityFaults(lead.page)).toEqual([]);

  // who is exercised reads none of it
  const player = await stage.signedIn('stab', path, THUMB);
  await player.page.getByRole('heading', { name: 'Sidan är för övningens ledning' }).waitFor();
});
