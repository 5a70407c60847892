import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const THUMB = { viewport: PHONE, isMobile: true, hasTouch: true };

test('[OV3] an exercise is begun, its lead sends a call, and a player answers it on a telephone and writes the line', async () => {
  const { page } = await stage.signedIn('tib', '/ovningar');
  await page.getByRole('button', { name: 'Planera övning' }).click();
  const plan = page.getByRole('dialog', { name: 'Planera övning' });
  await plan.getByRole('textbox', { name: 'Vad heter övningen?' }).fill('Strömavbrott');
  await plan.getByRole('combobox', { name: 'Vem leder?' }).selectOption({ label: 'Tove Berglund, TiB' });
  await plan.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('link', { name: 'Starta övningen: Strömavbrott' }).first().click();

  await page.getByRole('button', { name: 'Starta övningen' }).click();
  const begin = page.getByRole('dialog', { name: 'Starta övningen' });
  await begin.getByRole('textbox', { name: /Övningens klocka börjar på/ }).fill('2027-01-15 03:00');
  expect(await accessibilityFaults(page)).toEqual([]);
  await begin.getByRole('button', { name: 'Starta övningen' }).click();
  await page.getByRole('button', { name: 'Pausa' }).waitFor();
  await page.getByText('Verklig tid', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Skriv eget inspel' }).click();
  const own = page.getByRole('dialog', { name: 'Eget inspel' });
  await own.getByRole('textbox', { name: 'Från, i spelet' }).fill('SOS Alarm');
  await own.getByRole('textbox', { name: 'Vad som sägs' }).fill('Brand i Norra skolan.');
  await own.getByRole('textbox', { name: 'Vad spelarna väntas göra' }).fill('Höja nivån');
  await own.getByRole('combobox', { name: 'Hur det kommer' }).selectOption({ label: 'Samtal' });
  await own.getByRole('button', { name: 'Skicka' }).click();
  await page.getByText('Höja nivån').waitFor();

  const board = await page.getByRole('link', { name: 'Spelarnas tavla' }).getAttribute('href');
  const player = await stage.signedIn('stab', board ?? '', THUMB);
  await player.page.getByText('SOS Alarm ringer').waitFor();
  expect(await player.page.getByText('Höja nivån').count()).toBe(0);
  await player.page.getByRole('link', { name: 'Till telefonen' }).tap();
  await player.page.getByRole('button', { name: 'Svara SOS Alarm' }).tap();
  await player.page.getByRole('button', { name: 'Skriv i loggen och lägg på' }).waitFor();
  expect(await sidewaysScroll(player.page)).toBe(0);
  expect(await smallTargets(player.page)).toEqual([]);
  expect(await accessibilityFaults(player.page)).toEqual([]);
  await player.page.getByRole('button', { name: 'Skriv i loggen och lägg på' }).tap();
  await player.page.getByText('Inget ringer.').waitFor();

  await page.getByRole('button', { name: 'Gjort: Brand i Norra skolan.', exact: true }).click();
  await page.getByText('1 av 1 bedömda gjorda').waitFor();
  await page.getByRole('combobox', { name: 'Raden som visar det' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await sidewaysScroll(page)).toBe(0);
});
