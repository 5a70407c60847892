import { nextVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import { listenerTimes } from '@ledningsplats/shared/sirens/listener-link.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { isSheetKept } from './harness/program.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });
const MINUTE = 60_000;
const ZONE = 'Europe/Stockholm';

const look = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

test('[PL8] [OV6] one without an account says how their sirens were heard, also without network, and the lead’s map fills in', async () => {
  const { municipality } = stage;
  const facts = { kind: 'siren', capacity: null, reservePower: { has: 'unknown', hours: null } } as const;
  const sirens = [
    ['1', 'Kyrkan', 59.1],
    ['2', 'Hamnen', 59.12],
  ] as const;
  for (const [reference, name, latitude] of sirens) {
    const place = { ...facts, reference, position: { latitude, longitude: 18.05 } };
    await municipality.give('tib', 'places', 'RegisterPlace', place, { name });
  }
  const day = nextVmaTest(Date.now() + 48 * 60 * MINUTE, ZONE).date;
  const times = listenerTimes(day, ZONE);
  const goTo = (at: number) => stage.server.befall({ clockOffsetMs: at - Date.now() });

  // given out on the day, before the sirens
  await goTo(times.opensAt - 30 * MINUTE);
  const { page: desk } = await stage.signedIn('tib', `/ovningar/vma-prov?prov=${day}`);
  await press(desk, 'Ny länk');
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Vem får länken?').fill('FRG norr');
  await dialog.getByText('1 Kyrkan', { exact: true }).click();
  expect(await accessibilityFaults(desk, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Gör länken' }).click();
  await dialog.getByRole('img', { name: 'Kod till lyssnarlänk 1' }).waitFor();
  expect(await accessibilityFaults(desk, '[role=dialog]')).toEqual([]);
  const pdf = (await desk.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const url = await dialog.getByRole('textbox', { name: 'Länk' }).inputValue();
  await press(desk, 'Klar');
  await desk.getByText('0 av 1 rapporterade').waitFor();

  // opened once with network
  const phone = await stage.screen('phone', { viewport: PHONE, hasTouch: true });
  const { page } = phone;
  await phone.goto(new URL(url).pathname);
  await page.getByRole('heading', { name: '1 Kyrkan' }).waitFor();
  await page.getByText(/^Öppna sidan igen när provet börjar/).waitFor();
  expect(await page.textContent('body')).not.toContain('Hamnen');
  expect(await page.getByRole('button').count()).toBe(0);
  await isSheetKept(phone);

  // the sirens sound; the network is gone, and the page is closed and opened meanwhile
  await goTo(times.at + MINUTE);
  await look(page);
  await page.getByRole('group', { name: 'Hur hördes 1 Kyrkan?' }).waitFor();
  await phone.goOffline();
  await page.goto('about:blank');
  await phone.goto(new URL(url).pathname);
  await press(page, 'Svag');
  await page.getByText('Rapporterad: Svag (väntar på nätet)').waitFor();
  await page.getByText(/Inget nät. 1 sak väntar/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await phone.goOnline();
  await page.getByText('Allt är skickat.').waitFor();

  // the lead sees it come
  const row = desk.getByRole('row').filter({ hasText: '1 Kyrkan' });
  await row.getByText(/^Lyssnarlänk 1,/).waitFor();
  await row.getByText('Svag').first().waitFor();
  await desk.getByText('1 av 1 rapporterade').waitFor();
  expect(await accessibilityFaults(desk, 'main')).toEqual([]);

  // taken back
  await press(desk, 'Återkalla lyssnarlänk 1');
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Återkalla' }).click();
  await desk.getByText(/^Återkallad/).waitFor();
  await look(page);
  await page.getByRole('heading', { name: 'Länken gäller inte' }).waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
});
