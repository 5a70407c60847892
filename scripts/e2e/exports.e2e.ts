import { readFileSync } from 'node:fs';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

test('[EX1] [LG10] a PDF is made and fetched, and a copy is masked from what is suggested', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Översvämning i Ekby');
  await municipality.changeAccount('stab', { roles: ['stab', 'namndsekreterare'] });
  const line = { kind: 'inkommande' as const, important: false };
  const text = 'Ring Kajsa Prov på 070-174 06 05';
  await municipality.give('stab', incidentStream(id), 'WriteLine', line, { text });
  await municipality.give('stab', incidentStream(id), 'WriteLine', line, { text: 'Samma nummer: 0701740605' });
  const { page } = await stage.signedIn('stab', `/handelser/${id}/exportera`);

  await press(page, 'Gör filen');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Hämta handelse-.*historik\.pdf$/ }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await accessibilityFaults(page)).toEqual([]);

  await press(page, 'Välj vad som maskas');
  await page.getByRole('combobox', { name: 'Grund för det du maskar nu' }).fill('OSL 21 kap. 1 §');
  await page.getByLabel('Skäl').fill('Enskilds uppgift');
  await page.getByRole('button', { name: 'Maska: Telefonnummer' }).first().click();
  await page.getByText('Ring Kajsa Prov på [maskat: OSL 21 kap. 1 §]').waitFor();
  // what is hidden here can still be read there, until it is hidden everywhere
  await page.getByText('Samma ord finns på 1 ställe till, och syns där.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Maska överallt/ }).click();
  await page.getByText('Samma nummer: [maskat: OSL 21 kap. 1 §]').waitFor();
  // a screen that is turned has another layout, and what was chosen is still there
  await page.setViewportSize(PHONE);
  await page.getByText('Ring Kajsa Prov på [maskat: OSL 21 kap. 1 §]').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await press(page, 'Gör den maskade kopian');
  await page.getByRole('link', { name: /maskad-historik\.pdf$/ }).waitFor();
});
