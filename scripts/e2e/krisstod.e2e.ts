import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { Overheard } from './harness/overheard.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('dialog').getByRole('textbox', { name });

test('[KR1] [KR3] [KR5] [KR7] [KR8] an effort on a phone, from contacted to handed over, and what others see of it', async () => {
  const { municipality } = stage;
  await municipality.changeAccount('stab', { roles: ['stab', 'krisstod'] });
  const id = await municipality.incident('Olycka vid hållplatsen');
  const outside = await stage.screen('observator');
  await stage.signIn(outside, 'observator');
  const heard = new Overheard(outside);
  await outside.goto(`/handelser/${id}`);
  await outside.page.getByText('Olycka vid hållplatsen').first().waitFor();
  expect(await region(outside.page, 'Krisstöd').count()).toBe(0);

  const { page } = await stage.signedIn('stab', `/handelser/${id}/krisstod`, { viewport: PHONE });
  const ours = region(page, 'Krisstöd');
  const dialog = page.getByRole('dialog');

  // contacted and waiting; a number that may be a person's is stopped where it is written
  await press(page, 'Förbered…');
  await field(page, 'Vem är kontaktad').fill('Gruppens ledare, 811228-9874');
  await dialog.getByText('811228-9874 ser ut som ett personnummer').waitFor();
  await field(page, 'Vem är kontaktad').fill('KANARIE-KONTAKT är uppringd och avvaktar');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Förbered krisstöd');
  await ours.getByText('Förberett').waitFor();
  await region(outside.page, 'Krisstöd').getByText('Förberett').waitFor();

  // activated on behalf of who has the mandate
  await press(page, 'Aktivera…');
  await field(page, 'Med vad?').fill('KANARIE-VAD');
  await field(page, 'För vilka?').fill('KANARIE-VILKA');
  await dialog.getByRole('combobox', { name: 'Ledare (valfritt)' }).fill('KANARIE-LEDARE');
  await dialog.getByRole('combobox', { name: 'Beslutas av' }).selectOption({ label: 'Kaj Dahlman, kommundirektör' });
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Aktivera krisstöd');
  await ours.getByText('Aktivt').waitFor();
  await ours.getByText('Obekräftat').waitFor();
  await region(outside.page, 'Krisstöd').getByText('Obekräftat').waitFor();
  await outside.page.getByText('Krisstöd: ta kontakt med polisen och regionen om läget').first().waitFor();

  // a site where people have gathered by themselves
  await press(page, 'Ny plats…');
  await field(page, 'Platsens namn').fill('Torget i Norrby');
  await dialog.getByText('Spontan samlingsplats', { exact: true }).click();
  await field(page, 'Läge').fill('59,32935 N, 18,06863 Ö');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Öppna platsen');
  const site = region(page, 'Torget i Norrby');
  await site.getByText('Spontan samlingsplats').waitFor();
  await press(page, 'Vuxen till Torget i Norrby');
  await press(page, 'Barn eller ung till Torget i Norrby');
  await site.getByText('2 besök (1 vuxen, 1 barn eller ung)').waitFor();
  await press(page, 'Ange antal…');
  await field(page, 'Vuxna').fill('6');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Spara antalet');
  await site.getByText('8 besök (7 vuxna, 1 barn eller ung)').waitFor();
  await press(page, 'Behov…');
  await field(page, 'Vad behövs?').fill('filtar och varm dryck');
  await press(page, 'Skicka behovet');
  await site.getByText('Torget i Norrby: filtar och varm dryck').waitFor();
  await region(outside.page, 'Krisstöd').getByText('8 besök (7 vuxna, 1 barn eller ung)').first().waitFor();

  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);

  // ended, with what is handed to whom; the site that is open closes with it
  await press(page, 'Avsluta…');
  await dialog.getByText('Inga fler söker stöd').click();
  await dialog.getByText('Elevhälsan', { exact: true }).click();
  await field(page, 'Lämnas till: Elevhälsan').fill('KANARIE-LÄMNAT');
  await dialog.getByRole('combobox', { name: 'Beslutas av' }).selectOption({ label: 'Kaj Dahlman, kommundirektör' });
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Avsluta krisstödet');
  await ours.getByText('Elevhälsan: KANARIE-LÄMNAT').waitFor();
  await page.getByRole('button', { name: '1 stängd plats' }).waitFor();
  await region(outside.page, 'Krisstöd').getByText('Avslutat').waitFor();
  await region(outside.page, 'Krisstöd').getByText('Besök hittills: 8 besök').waitFor();

  expect(await heard.all()).not.toContain('KANARIE');
  await outside.goto(`/handelser/${id}/krisstod`);
  await outside.page.getByText('Du får inte öppna den här sidan').waitFor();
  expect(await heard.all()).not.toContain('KANARIE');
});
