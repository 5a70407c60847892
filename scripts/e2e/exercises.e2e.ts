import { lastVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const THUMB = { viewport: PHONE, isMobile: true, hasTouch: true };
const row = (page: Page, name: string) => page.getByRole('row', { name });

test('[OV7] an exercise is planned from its proposal in one press, and stands in the year', async () => {
  const { page } = await stage.signedIn('tib', '/ovningar');
  await page.getByRole('button', { name: /^Planera .+: Krisledningsnämnden$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Planera övning' });
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  const due = page.getByRole('listitem').filter({ hasText: 'Krisledningsnämnden' }).filter({ hasText: 'Försenad' });
  // late until it has been held, and when that is to be is said where it was proposed
  await due.getByText(/, planerad /).waitFor();
  expect(await due.getByRole('button').count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('[PL8] three sirens are reported from two telephones, every screen fills in, and a fault is followed until it is repaired', async () => {
  const device = { kind: 'siren', capacity: null } as const;
  for (const number of [1, 2, 3]) {
    await stage.municipality.place(`Siren ${number}`, { ...device, reference: `S${number}` });
  }
  const { date } = lastVmaTest(Date.now(), 'Europe/Stockholm');
  const path = `/ovningar/vma-prov?prov=${date}`;
  const { page } = await stage.signedIn('stab', path);
  await row(page, 'S1 Siren 1').waitFor();
  const [one, other] = [await stage.signedIn('tib', path, THUMB), await stage.signedIn('direktor', path, THUMB)];
  const report = async (at: Page, siren: string, result: string) => {
    await at.getByRole('combobox', { name: 'Vilken siren?' }).selectOption({ label: siren });
    await at.getByRole('button', { name: result, exact: true }).tap();
  };
  await report(one.page, 'S1 Siren 1', 'Hörd');
  await report(other.page, 'S2 Siren 2', 'Svag');
  one.cable.cut();
  await report(one.page, 'S3 Siren 3', 'Tyst');
  await row(one.page, 'S3 Siren 3').getByText('osänt').waitFor();
  one.cable.mend();
  await row(page, 'S1 Siren 1').getByText('Hörd').waitFor();
  await row(page, 'S2 Siren 2').getByText('Svag').waitFor();
  await row(page, 'S3 Siren 3').getByText('Tyst').waitFor();
  expect(await sidewaysScroll(one.page)).toBe(0);
  expect(await smallTargets(one.page)).toEqual([]);
  expect(await accessibilityFaults(one.page)).toEqual([]);

  await page.getByRole('button', { name: /^Lämna till driftansvarig: S3 Siren 3, / }).click();
  await page.getByRole('button', { name: 'Lagad: S3 Siren 3' }).click();
  await page.getByRole('heading', { name: 'Nyligen lagade' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});
