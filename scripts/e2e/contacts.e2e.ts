import { expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { keyboard } from './harness/hand.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

test('[LM5] a desk with three ways is kept by keyboard alone, found by its language on a phone, and rung in the order it was given', async () => {
  const { page } = await stage.signedIn('admin', '/administration/personer');
  const { press, fill, select } = keyboard(page);
  await press(page.getByRole('button', { name: 'Ny person…' }));
  const dialog = page.getByRole('dialog');
  await fill(dialog.getByLabel('Namn', { exact: true }), 'Trossö Slamsug, jour');
  await select(dialog.getByLabel('Sort', { exact: true }), 'Organisation');
  await fill(dialog.getByLabel('Vad den hjälper till med'), 'Slamsugning');
  await fill(dialog.getByLabel('Mobilnummer 1'), '0455-11 22 33');
  await fill(dialog.getByLabel('Språk'), 'finska, arabiska');
  await press(dialog.getByRole('button', { name: 'Fler nummer eller adresser' }));
  await fill(dialog.getByLabel('Mobilnummer 3'), '070-333 22 11');
  await press(dialog.getByRole('button', { name: 'Lägg till', exact: true }));
  await dialog.getByText('Det är inget mobilnummer').waitFor();
  await select(dialog.getByLabel('Väg 1', { exact: true }), 'Fast telefon');
  await select(dialog.getByLabel('Märkning 1', { exact: true }), 'jour');
  for (const nth of [3, 2]) await press(dialog.getByRole('button', { name: `Flytta upp väg ${nth}` }));
  await press(dialog.getByRole('button', { name: 'Lägg till', exact: true }));
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Bjud in… Trossö Slamsug, jour' }).count()).toBe(0);

  const phone = await stage.signedIn('direktor', '/kontakter', { viewport: PHONE });
  await phone.page.getByLabel('Sök kontakt').fill('arab');
  const row = phone.page.getByRole('row').filter({ hasText: 'Trossö Slamsug' });
  await row.getByRole('link').first().waitFor();
  expect(await row.getByRole('link').allTextContents()).toEqual(['070-333 22 11', '0455-11 22 33']);
  expect(await row.getByRole('link').first().getAttribute('href')).toBe('tel:0703332211');
  expect(
    await phone.page
      .getByRole('row')
      .filter({ has: phone.page.getByRole('rowheader') })
      .count(),
  ).toBe(1);
});

test('[LM5] a file is looked through row by row, and nothing is saved before one says so', async () => {
  const { page } = await stage.signedIn('admin', '/administration/personer');
  const text = 'namn;befattning;mobil\nVera Vakt;Vaktmästare;070-444 55 66\nFel Ek;Vakt;växeln';
  const file = { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByRole('button', { name: 'Läs in fil…' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Läs in lista.csv' });
  await dialog.getByText('mobil «växeln»').waitFor();
  await dialog.getByText('Ingenting är sparat än.').waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  expect(await page.getByText('070-444 55 66').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Läs in 1 kontakt' }).click();
  await page.getByRole('link', { name: 'Ring Vera Vakt, 070-444 55 66' }).waitFor();
});
