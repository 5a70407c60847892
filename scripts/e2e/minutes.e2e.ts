import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const CRITERIA = { avviker: true, allvarlig_storning: true, skyndsamma_insatser: true };

const entry = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const inDialog = (page: Page) => page.getByRole('dialog');
const say = (page: Page, label: string, text: string) => inDialog(page).getByLabel(label).first().fill(text);
const submit = (page: Page, name: string) => inDialog(page).getByRole('button', { name, exact: true }).click();

/** An incident that is extraordinary, with the nämnd active by its chair. */
async function extraordinary(): Promise<string> {
  const { municipality } = stage;
  const id = await municipality.incident('Strömavbrott i norr');
  const decision = { decider: { person: municipality.account('ordforande').person, capacity: 'kln_ordforande' } };
  await municipality.give(
    'ordforande',
    incidentStream(id),
    'RaiseLevel',
    { from: 1, to: 3, decision, activateBoard: true, criteria: CRITERIA },
    { decision: { wording: 'Läget är extraordinärt.' } },
  );
  return id;
}

test('[ST2] proposed on one screen, decided and carried out on another, taken back, and revoked by a later decision', async () => {
  const id = await extraordinary();
  const staff = await stage.signedIn('stab', `/handelser/${id}/beslut`);
  const chief = await stage.signedIn('direktor', `/handelser/${id}/beslut`, { viewport: PHONE, hasTouch: true });

  await press(staff.page, 'Nytt beslut…');
  await say(staff.page, 'Beslut', 'Öppna Tallmyra skola i natt.');
  await submit(staff.page, 'Spara som förslag');
  await entry(staff.page, 'Förslag 4').getByText('Öppna Tallmyra skola i natt.').waitFor();

  await press(chief.page, 'Besluta… Förslag 4');
  await submit(chief.page, 'Anteckna beslutet');
  const decided = entry(chief.page, 'Beslut 4');
  await decided.getByText('Eget beslut').waitFor();
  await entry(staff.page, 'Beslut 4').waitFor();

  await press(chief.page, 'Verkställt… Beslut 4');
  await say(chief.page, 'Vad blev resultatet?', 'Öppet sedan midnatt.');
  await submit(chief.page, 'Anteckna som verkställt');
  await entry(staff.page, 'Beslut 4').getByText('Kaj Dahlman: Öppet sedan midnatt.').waitFor();
  await press(chief.page, 'Inte verkställt… Beslut 4');
  await say(chief.page, 'Vad blev fel?', 'Låst.');
  await submit(chief.page, 'Ta tillbaka');
  await decided.getByRole('button', { name: 'Verkställt… Beslut 4' }).waitFor();

  await press(chief.page, 'Upphäv… Beslut 4');
  expect(await accessibilityFaults(chief.page, '[role=dialog]')).toEqual([]);
  await submit(chief.page, 'Upphäv beslutet');
  await entry(staff.page, 'Beslut 4').getByText('Upphävt genom beslut 5').waitFor();
  await entry(staff.page, 'Beslut 5').getByText('Upphäver beslut 4', { exact: true }).waitFor();

  await staff.page.getByLabel('Visa', { exact: true }).selectOption('Upphävda och återtagna');
  await entry(staff.page, 'Beslut 5').waitFor({ state: 'detached' });
  await entry(staff.page, 'Beslut 4').waitFor();
  expect(await accessibilityFaults(staff.page, 'main')).toEqual([]);
  expect(await sidewaysScroll(chief.page)).toBe(0);
});

test('[ST2] [LA7] a meeting is written with the decisions that wait for it, and its minutes are fetched', async () => {
  const id = await extraordinary();
  const { page } = await stage.signedIn('logg', `/handelser/${id}/sammantraden`);
  await press(page, 'Nytt sammanträde…');
  const dialog = inDialog(page);
  await say(page, 'Började', '0000');
  await say(page, 'Plats', 'Stadshuset');
  const names = dialog.getByRole('combobox', { name: 'Namn' });
  await names.nth(0).fill('Olga Ström');
  await names.nth(1).fill('Åsa Öhrn');
  await page.keyboard.press('Tab');
  await dialog.getByText('Inte beslutsför: 2 av 7 ledamöter tjänstgör').waitFor();
  const activation = dialog.getByRole('checkbox', { name: /^Beslut 3:/ });
  expect(await activation.isChecked()).toBe(true);
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await submit(page, 'Spara sammanträdet');

  const card = page.getByRole('region', { name: 'Sammanträde 1' });
  await card.getByText('Olga Ström, ordförande; Åsa Öhrn, ledamot').waitFor();
  const fetched = page.waitForEvent('download');
  await card.getByRole('link', { name: 'Protokoll som PDF, sammanträde 1' }).click();
  expect((await fetched).suggestedFilename()).toMatch(/^protokoll-.*-1\.pdf$/);
  expect(await (await fetched).failure()).toBeNull();
  expect(await accessibilityFaults(page, 'main')).toEqual([]);
});
