import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { toAnEvenHour } from './harness/even-hour.ts';
import { Overheard } from './harness/overheard.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('dialog').getByRole('textbox', { name });
const choose = (page: Page, name: string, label: string) =>
  page.getByRole('dialog').getByRole('combobox', { name }).selectOption({ label });

test('[KR2] [KR3] [KR4] [KR8] a site is manned on a phone, what is missing is seen, and others hear how many', async () => {
  const { municipality } = stage;
  // tomorrow is the same day from the first line to the last, and its first hour is less than a day away: soon enough to be come to
  await stage.server.befall({ clockOffsetMs: toAnEvenHour() });
  await municipality.changeAccount('stab', { roles: ['stab', 'krisstod'] });
  const id = await municipality.incident('Olycka vid hållplatsen');
  const stream = krisstodStream(id);
  const decision = { decider: { person: null, capacity: 'kommundirektor' } };
  const wording = { wording: 'Krisstöd aktiveras.', deciderName: 'Kaj Dahlman' };
  const words = { decision: wording, what: 'Samtal', whom: 'Boende' };
  await municipality.give('stab', stream, 'ActivateKrisstod', { from: 'none', decision }, words);
  const site = { kind: 'kyrka', isSpontaneous: false };
  await municipality.give('stab', stream, 'OpenKrisstodSite', site, { name: 'Norrby kyrka' });
  const outside = await stage.screen('observator');
  await stage.signIn(outside, 'observator');
  const heard = new Overheard(outside);
  await outside.goto(`/handelser/${id}`);
  await region(outside.page, 'Krisstöd').getByText('0 i tjänst nu').waitFor();

  const { page } = await stage.signedIn('stab', `/handelser/${id}/krisstod`, { viewport: PHONE });
  const staff = region(page, 'Bemanning');
  await press(page, 'Ny stödperson');
  await page.getByRole('dialog').getByRole('combobox', { name: 'Person' }).fill('811228-9874');
  await page.getByRole('dialog').getByText('811228-9874 ser ut som ett personnummer').waitFor();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Person' }).fill('KANARIE-STÖD');
  await choose(page, 'Kommer från', 'Kyrkan');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Lägg till');

  await press(page, 'Behov');
  await field(page, 'Antal').fill('2');
  await field(page, 'Från').fill('imorgon 0000');
  await field(page, 'Till').fill('imorgon 1200');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Spara behovet');
  await staff.getByText('Saknas 2 på Norrby kyrka').waitFor();

  // too long is said before it is saved, and does not stop anybody; a night in which clocks are changed has an hour less or more
  await press(page, 'Nytt pass');
  await choose(page, 'Stödperson', 'KANARIE-STÖD, Kyrkan');
  await field(page, 'Från').fill('imorgon 0000');
  await field(page, 'Till').fill('imorgon 1200');
  await page
    .getByRole('dialog')
    .getByText(/^KANARIE-STÖD arbetar 1[123] h i sträck, mer än 8 h/)
    .waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Planera passet');
  await staff.getByText('Saknas 1 på Norrby kyrka').waitFor();
  await press(page, 'Checka in: KANARIE-STÖD');
  await staff.getByText('På plats').waitFor();
  await region(outside.page, 'Krisstöd').getByText('1 i tjänst nu').waitFor();

  await press(page, 'Begär hjälp');
  await choose(page, 'Organisation', 'Röda Korset');
  await field(page, 'Vem har frågats?').fill('KANARIE-KRETS');
  await field(page, 'Vad hjälpen ska täcka').fill('Natten');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Spara begäran');
  await region(outside.page, 'Krisstöd').getByText('1 väntar på svar').waitFor();
  await press(page, 'Ändra läge för hjälpen från Röda Korset: KANARIE-KRETS');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await press(page, 'Spara läget');
  await region(page, 'Hjälp utifrån').getByText('Lovad').waitFor();
  await region(outside.page, 'Krisstöd').getByText('1 väntar på svar').waitFor({ state: 'detached' });

  expect(await accessibilityFaults(page)).toEqual([]);
  // a phone's width at 400 % of a desk's
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await heard.all()).not.toContain('KANARIE');
});
