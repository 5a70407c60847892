import { spawnSync } from 'node:child_process';
import { toSweref } from '@ledningsplats/shared/geo/sweref.ts';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { pressByKey, tabTo } from './harness/keyboard.ts';
import { blockOutside, centre, placesInView, putMap, theMap } from './harness/map.ts';
import { DESK, PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
beforeAll(() => putMap(stage.server));

const TALLMYRA = { latitude: 62.044434, longitude: 17.304352 };
/** Metres of SWEREF 99 TM. */
const TALLMYRA_NORTH = Math.round(toSweref(TALLMYRA).north);
const symbol = (page: Page, words: string | RegExp) =>
  page.getByRole('group', { name: /på kartan$/ }).getByRole('button', { name: words });
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const loaded = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .join('\n'),
  );

test('[PL2] [PL9] [PL10] with all outside addresses blocked a point is opened on the map by the keyboard alone, and every map shows it', async () => {
  const { municipality } = stage;
  await municipality.place('Skolan i Tallmyra', { position: TALLMYRA });
  await municipality.place('Siren 1', { kind: 'siren', position: { latitude: 62.0, longitude: 17.2 }, capacity: null });
  const id = await municipality.incident('Elavbrott i öster');
  const desk = await stage.screen('tib');
  const board = await stage.screen('stab');
  const outside = [await blockOutside(desk), await blockOutside(board)];
  await stage.signIn(desk, 'tib');
  await stage.signIn(board, 'stab');
  await board.goto(`/handelser/${id}`);
  await symbol(board.page, /^Skolan i Tallmyra, Värmestuga, Inte öppnad här/).waitFor();

  const { page } = desk;
  await desk.goto(`/handelser/${id}/karta`);
  await theMap(page).waitFor();
  await expect.poll(() => placesInView(page)).toContain('Tallmyra');
  // one stop for all the symbols; the arrows go between them
  const school = symbol(page, /^Skolan i Tallmyra/);
  await tabTo(page, symbol(page, /.*/));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await panel(page, 'Skolan i Tallmyra').getByText('Platsen är inte öppnad i händelsen.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => school.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await pressByKey(page, panel(page, 'Skolan i Tallmyra').getByRole('button', { name: 'Öppna…' }));
  const dialog = page.getByRole('dialog', { name: 'Öppna Skolan i Tallmyra' });
  await pressByKey(page, dialog.getByRole('button', { name: 'Öppna platsen' }));

  await symbol(board.page, 'Skolan i Tallmyra, Värmestuga, Öppen').waitFor();
  await symbol(page, 'Skolan i Tallmyra, Värmestuga, Öppen').waitFor();
  await pressByKey(page, panel(page, 'Skolan i Tallmyra').getByRole('button', { name: 'Ange antal…' }));
  await page.getByRole('textbox', { name: /^Antal/ }).fill('51');
  await page.keyboard.press('Enter');
  await symbol(board.page, 'Skolan i Tallmyra, Värmestuga, Öppen 51 / 50, 1 över').waitFor();
  // the list does the same things
  await press(page, 'Händelsens platser (1)');
  await page.getByRole('button', { name: 'Visa Skolan i Tallmyra på kartan' }).click();
  await expect.poll(async () => Math.abs((await centre(page)).north - TALLMYRA_NORTH)).toBeLessThan(50);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(outside).toEqual([[], []]);
});

test('[SE7] on a phone the board has its table first and fetches no map until it is asked for; the map has no faults', async () => {
  const { municipality } = stage;
  const place = await municipality.place('Bygdegården', { position: { latitude: 62.01, longitude: 17.31 } });
  const id = await municipality.incident('Översvämning');
  await municipality.openPlace(id, place);
  const screen = await stage.signedIn('tib', `/handelser/${id}`, { viewport: PHONE, hasTouch: true, isMobile: true });
  const { page } = screen;
  await page.getByRole('region', { name: 'Karta' }).getByRole('link', { name: 'Bygdegården', exact: true }).waitFor();
  expect(await loaded(page)).not.toContain('/assets/map-');
  await press(page, 'Visa kartan');
  await symbol(page, /^Bygdegården/).tap();
  await panel(page, 'Bygdegården').getByText('Öppen', { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await panel(page, 'Bygdegården').getByRole('link', { name: 'Visa platsen' }).click();
  await page.getByRole('link', { name: 'Visa på kartan' }).click();
  await panel(page, 'Bygdegården').waitFor();
});

test('[PL1] [PL9] a place gets its position on a map by the keyboard alone, and is moved there', async () => {
  const screen = await stage.signedIn('tib', '/platser', { viewport: DESK });
  const { page } = screen;
  await press(page, 'Ny plats');
  const dialog = page.getByRole('dialog', { name: 'Ny plats' });
  await dialog.getByRole('textbox', { name: /^Namn/ }).fill('Brandstationen');
  await dialog.getByRole('combobox', { name: /^Slag/ }).selectOption('Trygghetspunkt');
  await pressByKey(page, dialog.getByRole('button', { name: 'Välj på kartan' }));
  const map = page.getByRole('application', { name: 'Karta att välja läge på för Brandstationen' });
  await tabTo(page, map);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await dialog.getByText(/\d N, \d.* Ö · N \d{7}, E \d{6}/).waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await pressByKey(page, dialog.getByRole('button', { name: 'Spara platsen' }));
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Visa Brandstationen på kartan' }).click();
  await panel(page, 'Brandstationen').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Flytta…');
  const moving = page.getByRole('dialog', { name: 'Flytta Brandstationen' });
  await press(page, 'Spara det nya läget');
  await moving.getByText('Välj ett nytt läge på kartan först.').waitFor();
  const chooser = moving.getByRole('application');
  await chooser.click({ position: { x: 60, y: 60 } });
  await moving.getByText(/från där den ligger nu\.$/).waitFor();
  await press(page, 'Spara det nya läget');
  await moving.waitFor({ state: 'detached' });
  await panel(page, 'Brandstationen').getByRole('link', { name: 'Visa i registret' }).click();
  await panel(page, 'Historik')
    .getByText(/^Ändrades av Tove Berglund/)
    .waitFor();
});

test('the map is printed on the paper that is chosen, to scale, and no page of an exercise can be taken for the real thing', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Övning Tallmyra', 1, 'exercise');
  for (let at = 0; at < 30; at++) {
    const position = { latitude: 62.02 + at / 1_000, longitude: 17.28 + at / 500 };
    await municipality.openPlace(id, await municipality.place(`Övningspunkt ${at}`, { position }));
  }
  // where names have no room a number stands for them
  for (const at of [1, 2, 3, 4, 5, 6]) {
    const position = { latitude: 62.03 + at / 10_000, longitude: 17.3 };
    await municipality.openPlace(id, await municipality.place(`Församlingshemmet ${at}`, { position }));
  }
  const { page } = await stage.signedIn('tib', `/handelser/${id}/karta/utskrift`);
  await page.getByText('Arket är klart att skriva ut.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const a4 = await printed(page);
  expect(a4.size).toEqual([297, 210]);
  expect(a4.count).toBeGreaterThan(1);
  for (const text of a4.pages) expect(text).toContain('ÖVNING');
  for (const words of [/Skala 1:\d/, 'Övning Tallmyra', 'Provköpings kommun', 'Utskriven av Tove Berglund']) {
    expect(a4.pages[0]).toMatch(words);
  }
  expect(a4.pages[0]).toContain('SWEREF 99 TM N 6');
  expect(a4.pages.join(' ')).toContain('Övningspunkt');
  expect(a4.pages.at(-1)).toMatch(/Nummer på kartan, där namnet inte fick plats|Ligger för tätt för namn/);
  const names = await page.locator('[data-side]').evaluateAll((symbols) =>
    symbols.flatMap((symbol) => {
      const label = symbol.children[4];
      return label === undefined || getComputedStyle(label).visibility === 'hidden'
        ? []
        : [label.getBoundingClientRect()];
    }),
  );
  const covered = names.filter((one, at) =>
    names
      .slice(at + 1)
      .some((two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom),
  );
  expect([names.length > 0, covered.length]).toEqual([true, 0]);

  await page.getByRole('combobox', { name: 'Papper' }).selectOption('A3');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('Stående');
  await page.getByText('Arket är klart att skriva ut.').waitFor();
  expect((await printed(page)).size).toEqual([297, 420]);
});

/**
 * The sheet as a printer gets it: its size in millimetres, and the words of each page. Where nothing can read a PDF the words
 * are those that the page has for a printer, as one.
 */
async function printed(page: Page): Promise<{ size: number[]; count: number; pages: string[] }> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const boxes = [...pdf.toString('latin1').matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const size = boxes[0]?.slice(1).map((points) => Math.round((Number(points) / 72) * 25.4)) ?? [];
  const read = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  if (read.status === 0) {
    const pages = read.stdout.split('\f').slice(0, -1);
    return { size, count: boxes.length, pages: pages.map((text) => text.replaceAll(/\s+/g, ' ')) };
  }
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('main').innerText();
  await page.emulateMedia({ media: 'screen' });
  return { size, count: boxes.length, pages: [words.replaceAll(/\s+/g, ' ')] };
}
