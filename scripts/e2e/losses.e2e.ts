import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

test('[KO2] [KO3] a loss is recorded by form, counts down the right services nearest first, and one that needs support says so; others see numbers', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Storm över Granvik');
  const register = (name: string, minutes: number, need = 'el') =>
    municipality.give(
      'tib',
      'services',
      'RegisterService',
      { reference: null, position: null, needs: [{ need, minutes }], contacts: [] },
      { name },
    );
  await register('Kylrummet', 600);
  await register('Vattenverket', 90);
  await register('Biblioteket', 10, 'drivmedel');

  const chief = await stage.signedIn('stab', `/handelser/${id}`);
  const other = await stage.signedIn('observator', `/handelser/${id}`, { viewport: PHONE, hasTouch: true });
  await chief.page.getByRole('button', { name: 'Nytt bortfall' }).click();
  expect(await accessibilityFaults(chief.page)).toEqual([]);
  const dialog = chief.page.getByRole('dialog');
  await dialog.getByText('El', { exact: true }).click();
  await dialog.getByText('Gäller hela kommunen').click();
  await dialog.getByRole('button', { name: 'Registrera' }).click();

  const card = chief.page.getByRole('region', { name: 'Verksamheter som räknar ner' });
  await card.getByText('Vattenverket').waitFor();
  const rows = await card.getByRole('listitem').allInnerTexts();
  expect(rows.map((row) => /Vattenverket|Kylrummet|Biblioteket/.exec(row)?.[0])).toEqual(['Vattenverket', 'Kylrummet']);
  await card.getByRole('button', { name: 'Anteckna svar från Vattenverket' }).click();
  await chief.page.getByRole('menuitem', { name: 'Behöver stöd' }).click();
  await card.getByRole('button', { name: 'Gör till uppgift…' }).waitFor();
  expect(await accessibilityFaults(chief.page)).toEqual([]);

  // who may not read the register is told how many, and no name [KO3]
  const counted = other.page.getByRole('region', { name: 'Verksamheter som räknar ner' });
  await counted.getByText('2 berörs').waitFor();
  expect(await other.page.content()).not.toContain('Vattenverket');
  expect(await smallTargets(other.page)).toEqual([]);
  expect(await sidewaysScroll(other.page)).toBe(0);

  await chief.turnTo(`/handelser/${id}/verksamheter`);
  await chief.page.getByRole('heading', { name: 'Verksamheter som räknar ner' }).waitFor();
  expect(await accessibilityFaults(chief.page)).toEqual([]);
  await chief.turnTo('/verksamheter');
  await chief.page.getByRole('rowheader', { name: /Kylrummet/ }).waitFor();
  expect(await accessibilityFaults(chief.page)).toEqual([]);
});
