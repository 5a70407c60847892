import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const THUMB = { viewport: PHONE, isMobile: true, hasTouch: true };

test('[OV4] what is seen on a phone becomes a conclusion, a report and an action that is followed until it is done', async () => {
  const incident = await stage.municipality.incident('Strömavbrott i Österby');
  const path = `/handelser/${incident}/utvardering`;
  const phone = await stage.signedIn('tib', path, THUMB);
  const { page: thumb } = phone;
  await thumb.getByRole('button', { name: 'Lägesbild', exact: true }).tap();
  await thumb.getByRole('button', { name: 'Brister', exact: true }).tap();
  phone.cable.cut();
  await thumb.getByLabel('Vad såg du?').fill('Lägesbilden kom först efter två timmar.');
  await thumb.getByRole('button', { name: 'Anteckna', exact: true }).tap();
  const noted = thumb.getByRole('listitem').filter({ hasText: 'Lägesbilden kom' });
  await noted.getByText('osänt', { exact: true }).waitFor();
  phone.cable.mend();
  await thumb.getByRole('button', { name: /^Rätta: Lägesbilden kom/ }).waitFor();
  expect(await sidewaysScroll(thumb)).toBe(0);
  expect(await smallTargets(thumb)).toEqual([]);
  expect(await accessibilityFaults(thumb)).toEqual([]);

  const { page } = await stage.signedIn('direktor', path);
  await page.getByText('Lägesbilden kom först efter två timmar.').first().waitFor();
  await page.getByRole('tab', { name: 'Rapport' }).click();
  await page.getByText('Händelsen registrerades').waitFor();
  await page.getByRole('button', { name: 'Skriv: Slutsats: Lägesbild' }).click();
  await page.getByRole('textbox', { name: 'Slutsats: Lägesbild' }).fill('Ingen hade uppdraget.');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Ingen hade uppdraget.').waitFor();
  await page.getByRole('button', { name: 'Fastställ rapporten' }).click();
  const asked = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await asked.getByRole('button', { name: 'Fastställ rapporten' }).click();
  await page.getByText('Fastställd, version 1').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await addAction(page, 'Utse vem som skriver lägesbilden');
  await page.getByRole('link', { name: 'Alla åtgärder' }).click();
  await page.getByRole('button', { name: 'Hur går det? Utse vem som skriver lägesbilden' }).click();
  const report = page.getByRole('dialog', { name: 'Hur går det?' });
  await report.getByText('Klar', { exact: true }).click();
  await report.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Inget att göra.').waitFor();
  const finished = page.getByRole('region', { name: 'Klara och avskrivna' });
  await finished.getByText('Utse vem som skriver lägesbilden', { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

async function addAction(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Ny åtgärd' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ny åtgärd' });
  await dialog.getByLabel('Vad ska göras?').fill(text);
  await dialog.getByRole('combobox', { name: 'Vem äger åtgärden?' }).selectOption({ label: 'En funktion i staben' });
  await dialog.getByRole('combobox', { name: 'Funktion', exact: true }).selectOption({ index: 1 });
  await dialog.getByLabel('Klar senast').fill('2099-03-01');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByText(text, { exact: true }).waitFor();
}
