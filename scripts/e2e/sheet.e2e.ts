import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { line } from './harness/log.ts';
import { isSheetKept } from './harness/program.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

const row = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Karta', exact: true }).getByRole('listitem').filter({ hasText: name });
/** The page looks every quarter of a minute, and at once when the network is back. */
const look = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

test('[PL5] a sheet from the printer to the phone: asleep, open, without network, closed, revoked', async () => {
  const { municipality } = stage;
  const place = await municipality.place('Norra skolan');
  const { page: tib } = await stage.signedIn('tib', '/platser');

  // printed in peace
  await tib.getByRole('link', { name: 'Skriv ut blad' }).click();
  await tib.getByRole('checkbox', { name: 'Norra skolan' }).check({ force: true });
  expect(await accessibilityFaults(tib)).toEqual([]);
  const made = tib.waitForResponse(
    (response) => response.url().endsWith('/api/place-sheets') && response.status() === 201,
  );
  await press(tib, 'Gör 1 blad');
  const { printed } = (await (await made).json()) as { printed: { number: number; url: string }[] };
  const path = new URL(printed[0]?.url ?? '').pathname;
  await tib.getByText('1 blad är gjort').waitFor();
  expect(await accessibilityFaults(tib)).toEqual([]);
  const pdf = (await tib.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // A4 in points
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);

  // asleep
  const phone = await stage.screen('phone', { viewport: PHONE, hasTouch: true });
  await phone.goto(path);
  const { page } = phone;
  await page.getByRole('heading', { name: 'Platsen är inte öppen' }).waitFor();
  await page.getByRole('link', { name: 'Ring Kommunens växel: 070-000 00 10' }).waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  // opened by the staff
  const id = await municipality.incident('Strömavbrott i norr', 2);
  await municipality.openPlace(id, place);
  const { page: desk } = await stage.signedIn('direktor', `/handelser/${id}`);
  await look(page);
  await page.getByText('Öppen', { exact: true }).waitFor();
  await press(page, 'En kom');
  await press(page, 'En kom');
  await page.getByText('2 är här').waitFor();
  await row(desk, 'Norra skolan').getByText('2 / 50').waitFor();

  await page.getByText('Vi behöver något').click();
  await page.getByRole('textbox', { name: 'Vad behövs, och hur mycket?' }).fill('30 filtar');
  await press(page, 'Anmäl behovet');
  await desk.getByText('Norra skolan: 30 filtar').first().waitFor();
  await page.getByText('Skriv till staben').click();
  await page.getByRole('textbox', { name: 'Vad behöver de veta?' }).fill('Dörren mot gården är låst');
  await press(page, 'Skicka');
  await line(desk, 'Dörren mot gården är låst').waitFor();
  await desk.getByText(`Bladet på platsen (blad ${printed[0]?.number})`).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);

  // without network: kept through the closing of the page, and sent with its own time
  await isSheetKept(phone);
  await page.waitForFunction(() => localStorage.length === 0);
  await phone.goOffline();
  await press(page, 'En kom');
  await page.getByText(/Inget nät. 1 sak väntar/).waitFor();
  await municipality.give('stab', incidentStream(id), 'CountVisitors', { place, how: 'set', number: 20 }, {});
  await page.goto('about:blank');
  await phone.goto(path);
  await page.getByText(/Inget nät. 1 sak väntar/).waitFor();
  await page.getByText('väntar', { exact: true }).waitFor();
  await phone.goOnline();
  await page.getByText('Allt är skickat.').waitFor();
  // counted an hour or a minute before the staff's own, it changes nothing of that
  await page.getByText('20 är här').waitFor();
  await row(desk, 'Norra skolan').getByText('20 / 50').waitFor();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

  // closed: asleep again, and what is said too late is told
  const decider = { person: municipality.account('direktor').person, capacity: 'kommundirektor' };
  const closing = { place, from: 'open', to: 'closed', decision: { decider } } as const;
  // without contact: the page looks by itself, and might know before it is pressed
  await phone.goOffline();
  await municipality.give('direktor', incidentStream(id), 'ClosePlace', closing, { decision: { wording: 'Stängs.' } });
  await press(page, 'En kom');
  await page.getByText(/Inget nät. 1 sak väntar/).waitFor();
  await phone.goOnline();
  await page.getByRole('heading', { name: 'Platsen är inte öppen' }).waitFor();
  await page.getByText('Platsen är inte öppen längre.').waitFor();
  await press(page, 'Ta bort: En kom');
  await page.getByText('Härifrån').waitFor();

  // revoked
  await tib.goto(new URL(`/platser/${place}`, tib.url()).href);
  await press(tib, 'Återkalla… Blad 1');
  expect(await accessibilityFaults(tib, '[role=alertdialog]')).toEqual([]);
  await press(tib, 'Återkalla bladet');
  await tib.getByText(/^Återkallat/).waitFor();
  await look(page);
  await page.getByRole('heading', { name: 'Bladet gäller inte' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('[PL5] whoever has an account keeps the app as it is, with and without network, beside the sheet', async () => {
  const path = await stage.municipality.sheet(await stage.municipality.place('Södra skolan', { capacity: 20 }));
  const screen = await stage.signedIn('tib', '/');
  const { page } = screen;
  await page.getByRole('link', { name: 'Händelser' }).first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await screen.goto(path);
  await page.getByRole('heading', { name: 'Platsen är inte öppen' }).waitFor();
  await isSheetKept(screen);
  expect(await page.evaluate(async () => (await caches.keys()).map((name) => name.split('-')[0]).sort())).toEqual([
    'sheet',
    'shell',
  ]);
  await screen.goOffline();
  await screen.goto('/');
  await page.getByRole('link', { name: 'Händelser' }).first().waitFor();
  await screen.goto(path);
  await page.getByRole('heading', { name: 'Bladet på platsen' }).waitFor();
});
