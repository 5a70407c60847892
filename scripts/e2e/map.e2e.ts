import { rmSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { composer } from './harness/log.ts';
import { blockOutside, centre, coloursDrawn, goTo, mapFile, placesInView, putMap, theMap } from './harness/map.ts';
import { PASSWORD } from './harness/municipality.ts';
import { picturesOn } from './harness/overheard.ts';
import { isKept } from './harness/program.ts';
import { PHONE, type Screen } from './harness/screen.ts';
import { signOut } from './harness/second-step.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });
beforeEach(() => putMap(stage.server));

async function opened(who: Parameters<typeof stage.signedIn>[0], options = {}): Promise<Screen & { id: string }> {
  const id = await stage.municipality.incident('Ras vid Mossbrinken');
  const screen = await stage.signedIn(who, '/', options);
  await screen.goto(`/handelser/${id}/karta`);
  await theMap(screen.page).waitFor();
  return Object.assign(screen, { id });
}

test('[PL10] with all outside addresses blocked the map is drawn, with the names of the PMTiles file', async () => {
  const id = await stage.municipality.incident('Skogsbrand');
  const screen = await stage.screen('stab');
  const outside = await blockOutside(screen);
  await stage.signIn(screen, 'stab');
  const { page } = screen;
  await screen.goto(`/handelser/${id}/logg`);
  await composer(page).waitFor();
  const loaded = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join('\n'),
    );
  // the log does not pay for the map
  expect(await loaded()).not.toContain('/assets/map-');

  await page.getByRole('link', { name: 'Karta', exact: true }).click();
  await theMap(page).waitFor();
  expect(await loaded()).toContain('/assets/map-');
  await expect
    .poll(() => placesInView(page))
    .toEqual(expect.arrayContaining(['Granvik', 'Tallmyra', 'Östanede', 'Brännevik']));
  await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(8);
  await page.getByText('Påhittad karta: Granviks kommun finns inte').waitFor();
  await page
    .locator('.leaflet-control-scale-line')
    .filter({ hasText: /\d+ km/ })
    .waitFor();
  expect(outside).toEqual([]);
});

test('[PL9] names and coordinates are gone to by the keyboard alone, and the middle is told in both systems', async () => {
  const { page } = await opened('stab');
  await goTo(page, 'Tallmyra skola');
  await page.getByText('Sökt plats: Tallmyra skola').waitFor();
  await expect.poll(async () => (await centre(page)).north).toBeGreaterThan(6_880_000);
  const school = await centre(page);
  const ring = page.locator('.leaflet-target-pane path');
  await expect.poll(async () => (await ring.boundingBox())?.width ?? 0).toBeGreaterThan(30);

  await goTo(page, `N ${school.north - 1_000} E ${school.east}`);
  await expect.poll(async () => Math.abs((await centre(page)).north - school.north + 1_000)).toBeLessThan(3);
  await goTo(page, 'Atlantis');
  await page.getByText('«Atlantis» finns inte på kartan').waitFor();
  await goTo(page, '55,34 13,36');
  await page.getByText('Platsen ligger utanför kommunens karta.').waitFor();
  await goTo(page, 'Granvik');
  await page.getByText('Sökt plats: Granvik').waitFor();
  // from far beyond the map: there when it tells of a middle that lies within it
  await expect.poll(async () => (await centre(page)).north).toBeGreaterThan(6_800_000);

  const before = await centre(page);
  await theMap(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await centre(page)).north).toBeGreaterThan(before.north + 20);
  await page.getByRole('button', { name: 'Zooma in' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Visa hela kommunen' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => placesInView(page)).toContain('Brännevik');
});

test('the ground follows the theme', async () => {
  const { page } = await opened('stab', { colorScheme: 'light', reducedMotion: 'reduce' });
  await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(8);
  const brightness = () => page.evaluate(brightnessOfGround);
  await expect.poll(brightness).toBeGreaterThan(190);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(brightness).toBeLessThan(90);
  // where the system chooses the page's colours a map without its own would be black on black
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await page.reload();
  await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(8);
  await expect.poll(brightness).toBeGreaterThan(190);
});

test.each([
  ['missing', () => rmSync(mapFile(stage.server)), 'Kommunens karta saknas'],
  ['broken', () => writeFileSync(mapFile(stage.server), 'ingen karta '.repeat(3_000)), 'Kommunens karta är skadad'],
] as const)('[PL10] a map that is %s is said with what to do, and all else works', async (_, spoil, words) => {
  spoil();
  const screen = await opened('stab');
  const { page } = screen;
  await page.getByText(words).waitFor();
  await page.getByText('Handboken').or(page.getByText('PMTiles-fil, version 3')).waitFor();
  await page.getByText('Allt annat fungerar').waitFor();
  await goTo(page, '62,02 17,2');
  await page.getByText('Sökt plats: 62,02 17,2').waitFor();
  await page.getByRole('link', { name: 'Tavla', exact: true }).click();
  await composer(page).waitFor();

  await page.getByRole('link', { name: 'Karta', exact: true }).click();
  await page.getByText(words).waitFor();
  putMap(stage.server);
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect.poll(() => placesInView(page)).toContain('Granvik');
  await page.getByText(words).waitFor({ state: 'detached' });
});

test('the administrator sees what is wrong with the map', async () => {
  rmSync(mapFile(stage.server));
  const { page } = await stage.signedIn('admin', '/administration');
  await page.getByText('Kommunens karta saknas').waitFor();
});

test('[PL10] a map that is kept on the device is there after a reload without network, with its names, until it is removed', async () => {
  const screen = await opened('stab');
  const { page } = screen;
  await isKept(screen);
  await page.getByRole('button', { name: 'Spara kartan på enheten…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kartan på den här enheten' });
  await dialog.getByText('Inte sparad på den här enheten').waitFor();
  await dialog
    .getByText(/^1,\d MB$/)
    .or(dialog.getByText(/1,\d MB/))
    .first()
    .waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Spara kartan', exact: true }).click();
  await dialog.getByText('Kartan är sparad på enheten.').waitFor();
  await dialog.getByRole('button', { name: 'Stäng' }).last().click();

  await expect.poll(() => picturesOn(screen)).toContain('incident/');
  await screen.goOffline();
  await page.reload();
  await theMap(page).waitFor();
  await expect.poll(() => placesInView(page)).toContain('Tallmyra');
  await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(8);
  await goTo(page, 'Björkgården');
  await page.getByText('Sökt plats: Björkgården').waitFor();
  await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(3);
  expect(await page.getByText('Delar av kartan kunde inte hämtas.').count()).toBe(0);

  await page.getByRole('button', { name: 'Kartan finns på enheten' }).click();
  await dialog.getByRole('button', { name: 'Ta bort från enheten' }).click();
  await dialog.getByText('Inte sparad på den här enheten').waitFor();
  expect(await page.evaluate(() => caches.has('kept-map'))).toBe(false);
  await screen.goOnline();
});

test('without network and without a kept map it is said, and what is kept else is there', async () => {
  const screen = await opened('stab');
  await isKept(screen);
  await expect.poll(() => picturesOn(screen)).toContain('incident/');
  await screen.goOffline();
  await screen.page.reload();
  await screen.page.getByText('Kartan kunde inte hämtas').waitFor();
  await screen.goOnline();
  await expect.poll(() => placesInView(screen.page)).toContain('Granvik');
});

test('from a shared computer the map goes with whoever signs out', async () => {
  const id = await stage.municipality.incident('Delad dator');
  const screen = await stage.screen('shared');
  const { page } = screen;
  await screen.goto(`/handelser/${id}/karta`);
  await page.getByText('Delad dator', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Användarnamn' }).fill('stab');
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'Spara kartan på enheten…' }).click();
  await page.getByText('kartan tas bort när du loggar ut').waitFor();
  await page.getByRole('button', { name: 'Spara kartan', exact: true }).click();
  await page.getByText('Kartan är sparad på enheten.').waitFor();
  expect(await page.evaluate(() => caches.has('kept-map'))).toBe(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).last().click();
  await signOut(page);
  await expect.poll(() => page.evaluate(() => caches.has('kept-map'))).toBe(false);
});

test('the map page has no faults that axe finds, at a desk and on a phone, and nothing scrolls sideways', async () => {
  for (const viewport of [{ width: 1440, height: 900 }, PHONE, { width: 320, height: 256 }]) {
    const { page } = await opened('stab', { viewport });
    await placesInView(page).catch(() => []);
    // what lies half under the header that stays is scrolled to by whoever wants it
    await page.evaluate(() => scrollTo(0, 0));
    expect([viewport, await accessibilityFaults(page)]).toEqual([viewport, []]);
    expect([viewport, await sidewaysScroll(page)]).toEqual([viewport, 0]);
  }
});

/** Runs in the page: 0–255, of what has been drawn. */
function brightnessOfGround(): number {
  let [sum, count] = [0, 0];
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile')) {
    if (canvas.width === 0) continue;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let at = 0; at < pixels.length; at += 4 * 101) {
      sum += ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}
