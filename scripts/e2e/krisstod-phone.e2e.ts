import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readEvents } from '../proof/api.ts';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { isSheetKept } from './harness/program.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });
const HOUR = 3_600_000;

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** The page looks every quarter of a minute, and at once when the network is back. */
const look = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

test("[KR3] [KR5] [KR8] a support worker's own phone, and the sheet of a site: without network, with their own time, revoked", async () => {
  const { municipality } = stage;
  await municipality.changeAccount('stab', { roles: ['stab', 'krisstod'] });
  const id = await municipality.incident('Olycka vid hållplatsen');
  const stream = krisstodStream(id);
  const decision = { decider: { person: null, capacity: 'kommundirektor' } };
  const wording = { wording: 'Krisstöd aktiveras.', deciderName: 'Kaj Dahlman' };
  const words = { decision: wording, what: 'Samtal', whom: 'Boende' };
  await municipality.give('stab', stream, 'ActivateKrisstod', { from: 'none', decision }, words);
  const kind = { kind: 'kyrka', isSpontaneous: false };
  const named = { name: 'Norrby kyrka', leaderName: 'Maj Lind' };
  await municipality.give('stab', stream, 'OpenKrisstodSite', kind, named);
  const of = { organisation: 'kyrkan', competences: [] };
  await municipality.give('stab', stream, 'AddKrisstodHelper', of, { name: 'Anna Berg' });
  await municipality.give('stab', stream, 'AddKrisstodHelper', of, { name: 'Omar Ek' });
  const eventsOf = async () => readEvents(await municipality.api('stab'), stream, 0);
  const dataOf = async (type: string) =>
    (await eventsOf()).find((event) => event.type === type)?.data as Record<string, string>;
  const { site: church = '' } = await dataOf('KrisstodSiteOpened');
  const { helper: anna = '' } = await dataOf('KrisstodHelperAdded');
  const span = (from: number, until: number) => ({ from: Date.now() + from * HOUR, until: Date.now() + until * HOUR });
  const hers = { site: church, helper: anna };
  await municipality.give('stab', stream, 'PlanKrisstodShift', { ...hers, ...span(-0.5, 6) }, {});
  await municipality.give('stab', stream, 'PlanKrisstodShift', { ...hers, ...span(24, 30) }, {});

  // given out
  const { page: desk } = await stage.signedIn('stab', `/handelser/${id}/krisstod`);
  await press(desk, 'Stödpersoner (2)');
  await press(desk, 'Länk till mobilen för Anna Berg');
  await desk.getByRole('img', { name: 'Kod att skanna för Anna Berg' }).waitFor();
  expect(await accessibilityFaults(desk, '[role=dialog]')).toEqual([]);
  const url = await desk.getByRole('textbox', { name: 'Länk' }).inputValue();
  await press(desk, 'Klar');

  // her shift, and what she does with it
  const phone = await stage.screen('phone', { viewport: PHONE, hasTouch: true });
  await phone.goto(new URL(url).pathname);
  const { page } = phone;
  await page.getByRole('heading', { name: 'Ditt pass nu' }).waitFor();
  await page.getByText(/^Ansvarig på platsen: Maj Lind/).waitFor();
  await page.getByText('Orolig för ett barn? Skriv inget om det. Ring socialtjänsten nu.').waitFor();
  expect(await page.textContent('body')).not.toContain('Omar');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Ett barn eller en ung kom');
  await press(page, 'En vuxen kom');
  await page.getByText('1 vuxen och 1 barn eller ung har kommit').waitFor();
  await region(desk, 'Norrby kyrka').getByText('2 besök').waitFor();
  await page.getByText('Vi behöver något på platsen').click();
  await page.getByRole('textbox', { name: 'Vad behövs, och hur mycket?' }).fill('Hämta 811228-9874');
  await press(page, 'Anmäl behovet');
  await page.getByText(/811228-9874 ser ut som ett personnummer/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Vad behövs, och hur mycket?' }).fill('30 filtar');
  await press(page, 'Anmäl behovet');
  await region(desk, 'Norrby kyrka').getByText('Norrby kyrka: 30 filtar').waitFor();
  await page.getByText('Byt bort passet').last().click();
  await page.getByRole('combobox', { name: 'Vem ska få frågan?' }).selectOption({ label: 'Omar Ek' });
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Fråga om byte');
  await page.getByText('Du har frågat Omar Ek.').waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(PHONE);

  // without network: kept through the closing of the page, and sent with the time that it was said
  await isSheetKept(phone);
  await page.waitForFunction(() => localStorage.length === 0);
  await phone.goOffline();
  await page.goto('about:blank');
  await phone.goto(new URL(url).pathname);
  await page.getByRole('heading', { name: 'Checka in och ut' }).waitFor();
  const before = await page.evaluate(() => Date.now());
  await press(page, 'Checka in');
  const said = await page.evaluate(() => Date.now());
  await page.getByText(/Inget nät. 1 sak väntar/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.waitForFunction((at) => Date.now() > at + 2_500, said);
  const arrived = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
  await phone.goOnline();
  const sent: { madeAt: number; sentAt: number } = (await arrived).request().postDataJSON();
  expect(sent.sentAt - sent.madeAt).toBeGreaterThanOrEqual(2_500);
  await page.getByText('Allt är skickat.').waitFor();
  await page.getByText(/^Incheckad \d\d:\d\d/).waitFor();
  const came = (await eventsOf()).find(({ type }) => type === 'KrisstodHelperCheckedIn');
  // where the way there took long enough to look like a clock that is wrong, what the device stamped is kept beside
  const { occurredAt = 0, claimedAt = occurredAt } = came?.meta ?? {};
  expect(claimedAt).toBeGreaterThanOrEqual(before);
  expect(claimedAt).toBeLessThanOrEqual(said);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

  // a sheet for whoever counts at the door
  await press(desk, 'Besöksblad till Norrby kyrka');
  const printed = desk.waitForResponse((response) => response.status() === 201);
  await press(desk, 'Gör ett blad');
  const sheet = (await (await printed).json()) as { url: string };
  await desk.getByText('Besöksblad 1 är gjort').waitFor();
  expect(await accessibilityFaults(desk, '[role=dialog]')).toEqual([]);
  const pdf = (await desk.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await press(desk, 'Klar');
  const door = await stage.screen('door', { viewport: PHONE, hasTouch: true });
  await door.goto(new URL(sheet.url).pathname);
  await press(door.page, 'En vuxen kom');
  await press(door.page, 'En vuxen kom');
  await door.page.getByText('3 vuxna och 1 barn eller ung har kommit').waitFor();
  await region(desk, 'Norrby kyrka').getByText('4 besök').waitFor();
  expect(await accessibilityFaults(door.page)).toEqual([]);
  await municipality.give('stab', stream, 'CloseKrisstodSite', { site: church }, {});
  await look(door.page);
  await door.page.getByRole('heading', { name: 'Platsen är inte öppen' }).waitFor();

  // revoked
  await press(desk, 'Länk till mobilen för Anna Berg');
  await press(desk, 'Återkalla länken');
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Återkalla länken' }).click();
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
  await look(page);
  await page.getByRole('heading', { name: 'Länken gäller inte' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});
