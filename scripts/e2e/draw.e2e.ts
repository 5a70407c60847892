import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { toSweref } from '@ledningsplats/shared/geo/sweref.ts';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { keyboard } from './harness/hand.ts';
import { hasFocus, pressByKey, tabTo } from './harness/keyboard.ts';
import { listen } from './harness/listening.ts';
import { centre, goTo, hasCome, putMap, theMap } from './harness/map.ts';
import { PHONE, type Screen } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
let id = '';
beforeAll(async () => {
  putMap(stage.server);
  id = await stage.municipality.incident('Ras vid Mossbrinken');
});

/** The bar or the panel of what one is at. */
const region = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const said = / (ha|km²|m²), .* runt om$/;

/** Metres of SWEREF 99 TM. */
const PLACE = toSweref({ latitude: 62.02, longitude: 17.2 });
const distance = (one: typeof PLACE, other: typeof PLACE) => Math.hypot(one.north - other.north, one.east - other.east);

/** The map of the incident, near enough to draw in. */
async function atMap(who: Parameters<typeof stage.signedIn>[0], options = {}): Promise<Screen> {
  const screen = await stage.signedIn(who, `/handelser/${id}/karta`, options);
  await theMap(screen.page).waitFor();
  await goTo(screen.page, '62.02 17.2');
  await screen.page.getByText('Sökt plats: 62.02 17.2').waitFor();
  // it glides there, and what is pressed meanwhile lies where it was
  await expect.poll(async () => distance(await centre(screen.page), PLACE)).toBeLessThan(5);
  return screen;
}

/** Somewhere on the map, in parts of its width and height. */
async function spot(page: Page, aside: number, down: number): Promise<{ x: number; y: number }> {
  const box = await theMap(page).boundingBox();
  if (box === null) throw new Error('the map is not on the page');
  return { x: box.x + box.width * aside, y: box.y + box.height * down };
}

async function click(page: Page, aside: number, down: number): Promise<void> {
  const { x, y } = await spot(page, aside, down);
  await page.mouse.click(x, y);
}

async function begin(page: Page, kind: string): Promise<void> {
  await press(page, 'Rita');
  await page.getByRole('menuitem', { name: kind }).click();
  await expect.poll(() => theMap(page).evaluate((map) => document.activeElement === map)).toBe(true);
}

test('[PL9] an area drawn with the mouse outlives a reload, is seen on another browser and reshaped there, and two at once are told', async () => {
  const { page } = await atMap('stab');
  const other = await atMap('tib');
  await begin(page, 'Riskområde');
  await click(page, 0.35, 0.2);
  await click(page, 0.6, 0.2);
  await click(page, 0.7, 0.3);
  await page.keyboard.press('Backspace');
  await click(page, 0.62, 0.5);
  await click(page, 0.4, 0.45);
  const drawing = region(page, 'Ritar: riskområde');
  await drawing.getByText(said).waitFor();

  // sides that cross are told while they can be mended
  await click(page, 0.64, 0.3);
  await drawing.getByText(/Ytans kant korsar eller rör sig själv/).waitFor();
  expect(await button(page, 'Klar').isDisabled()).toBe(true);
  await press(page, 'Ångra punkt');
  await expect.poll(() => button(page, 'Klar').isEnabled()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.reload();
  await page.getByText('Det du ritade innan sidan laddades om finns kvar.').waitFor();
  await drawing.getByText(said).waitFor();
  await press(page, 'Klar');
  await page.getByRole('textbox', { name: 'Namn på kartan' }).fill('Sågverket');
  await page.getByRole('textbox', { name: 'Anteckning' }).fill('Gasol i tre cisterner');
  await press(page, 'Spara på kartan');

  // the other comes to it by the keyboard, and moves a corner with the mouse
  const stop = other.page.getByRole('button', { name: /^Riskområde «Sågverket», 1 av 1/ });
  await stop.waitFor({ state: 'attached' });
  await stop.focus();
  await other.page.keyboard.press('Enter');
  const panel = region(other.page, 'Riskområde');
  await panel.getByText('Gasol i tre cisterner').waitFor();
  await panel.getByText(/^Stig Alm/).waitFor();
  expect(await accessibilityFaults(other.page)).toEqual([]);
  await panel.getByRole('button', { name: 'Flytta eller ändra form' }).click();
  const corner = button(other.page, 'Hörn 1 av 4');
  // where it has come to rest, when the bar has taken its room
  await corner.hover();
  const from = await corner.boundingBox();
  if (from === null) throw new Error('there is no corner');
  await other.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await other.page.mouse.down();
  await other.page.mouse.move(from.x - 40, from.y + 40, { steps: 4 });
  await other.page.mouse.up();
  await expect.poll(async () => (await corner.boundingBox())?.x ?? from.x).toBeLessThan(from.x - 20);

  // meanwhile the first one moves it too
  const own = region(page, 'Riskområde');
  await own.getByRole('button', { name: 'Flytta eller ändra form' }).click();
  await button(page, 'Hörn 3 av 4').focus();
  await page.keyboard.press('ArrowRight');
  await press(page, 'Spara formen');
  await region(other.page, 'Ändrar form: riskområde')
    .getByText(/^Stig Alm ändrade figuren .*medan du höll på/)
    .waitFor();
  await press(other.page, 'Spara formen');
  await other.page.getByText('Välj vad som ska gälla…').first().waitFor();

  await own.getByRole('button', { name: 'Ta bort' }).click();
  await stop.waitFor({ state: 'detached' });
  await press(page, 'Ångra');
  await stop.waitFor({ state: 'attached' });
});

test('[PL9] a line is drawn with a thumb on a phone without network, and sent when it is back', async () => {
  const phone = await atMap('stab', { viewport: PHONE, hasTouch: true, isMobile: true });
  const { page } = phone;
  const tap = async (aside: number, down: number) => {
    const { x, y } = await spot(page, aside, down);
    await page.touchscreen.tap(x, y);
  };
  await begin(page, 'Avstängd väg');
  await phone.goOffline();
  await tap(0.2, 0.2);
  await tap(0.5, 0.35);
  await tap(0.7, 0.2);
  await region(page, 'Ritar: avstängd väg')
    .getByText(/^[\d,]+ k?m$/)
    .waitFor();
  for (const name of ['Klar', 'Ångra punkt', 'Avbryt']) {
    const box = await button(page, name).boundingBox();
    expect([name, (box?.height ?? 0) >= 44, (box?.y ?? 0) > PHONE.height / 2]).toEqual([name, true, true]);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  // a line has no inside, whatever the style says of areas
  const fills = await page
    .locator('.leaflet-target-pane path')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
  expect([fills.length > 0, fills.every((fill) => fill === 'none')]).toEqual([true, true]);
  await press(page, 'Klar');
  // what was drawn stands clear of the form that asks for its name
  const form = region(page, 'Ny: avstängd väg');
  await expect
    .poll(async () => {
      const [bar, ...corners] = await Promise.all(
        [form, ...[1, 2, 3].map((corner) => button(page, `Hörn ${corner} av 3`))].map((part) => part.boundingBox()),
      );
      return corners.filter((corner) => (corner?.y ?? 0) + (corner?.height ?? 0) / 2 > (bar?.y ?? 0)).length;
    })
    .toBe(0);
  await page.getByRole('textbox', { name: 'Namn på kartan' }).fill('Kustvägen');
  await press(page, 'Spara på kartan');
  await region(page, 'Avstängd väg').getByText('Väntar på att skickas till servern.', { exact: false }).waitFor();
  await phone.goOnline();
  await region(page, 'Avstängd väg').getByRole('button', { name: 'Ta bort' }).waitFor();
});

test('[PL9] an area is drawn, reshaped and measured by the keyboard alone', async () => {
  const { page } = await atMap('stab');
  await pressByKey(page, button(page, 'Rita'));
  // by the arrows: of a word that is typed each letter begins anew where a busy machine has let a second pass
  await keyboard(page).pickIn(page.getByRole('menu'), 'Utrymningsområde');
  await expect.poll(() => theMap(page).evaluate((map) => document.activeElement === map)).toBe(true);
  const heard = await listen(page);
  for (const key of ['ArrowUp', 'ArrowRight']) {
    await page.keyboard.press('Enter');
    await page.keyboard.press(key);
    // a corner is set where the map has come to
    await hasCome(page);
  }
  await page.keyboard.press('Enter');
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^Punkt 3: N \d+, E \d+\. .* runt om\.$/));
  await pressByKey(page, button(page, 'Klar'));
  await hasFocus(page, page.getByRole('textbox'));
  await page.keyboard.type('Norr om ån');
  await page.keyboard.press('Enter');
  const panel = region(page, 'Utrymningsområde');
  await panel.getByText('Norr om ån').waitFor();
  await tabTo(page, panel.getByRole('button', { name: 'Flytta eller ändra form' }));
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, 'Hörn 2 av 3'));
  await page.keyboard.press('Insert');
  await tabTo(page, button(page, 'Hörn 3 av 4'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await button(page, 'Hörn 1 av 3').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await pressByKey(page, button(page, 'Kasta'));

  // Escape asks nothing where nothing is drawn
  await pressByKey(page, button(page, 'Mät'));
  await hasFocus(page, page.getByRole('menuitem', { name: 'Mät sträcka' }));
  await page.keyboard.press('Enter');
  const measuring = region(page, 'Mäter sträcka');
  await expect.poll(() => theMap(page).evaluate((map) => document.activeElement === map)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await hasCome(page);
  await page.keyboard.press('Enter');
  await measuring.getByText(/^\d+ m$/).waitFor();
  await page.keyboard.press('Escape');
  await measuring.waitFor({ state: 'detached' });
});

test('[PL9] what this device does not show is said, and can be shown again', async () => {
  const { page } = await atMap('stab');
  await stage.municipality.give(
    'stab',
    incidentStream(id),
    'DrawShape',
    { shape: crypto.randomUUID(), kind: 'cordon' },
    {
      geometry: {
        form: 'line',
        points: [
          { latitude: 62.02, longitude: 17.19 },
          { latitude: 62.02, longitude: 17.21 },
        ],
      },
    },
  );
  const stop = page.getByRole('button', { name: /^Avspärrning, \d av \d/ });
  await stop.waitFor({ state: 'attached' });
  await press(page, 'Lager');
  await page.getByRole('group', { name: 'Ritat' }).getByText('Avspärrning').click();
  await page.getByText('1 lager dolt').waitFor();
  await page.reload();
  await page.getByText('1 lager dolt').waitFor();
  expect(await stop.count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Lager/ }).click();
  await press(page, 'Visa allt');
  await page.getByText('1 lager dolt').waitFor({ state: 'detached' });
});
