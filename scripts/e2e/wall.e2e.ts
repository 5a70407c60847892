import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { picturesOn } from './harness/overheard.ts';
import { isKept } from './harness/program.ts';
import { WALL } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';
import { openTextReader, type TextReader } from './harness/text-reader.ts';

const stage = openStage();
const FOUR_K = { width: 3840, height: 2160 };
/** What is to be read from six metres: a picture of a sixth of the size is seen from one as the screen is from there. */
const FACTS = ['level', 'alert', 'leader', 'countdown'];
const AT_SIX_METRES = 6;

test('[ST9] let in by its code, it shows the level and what is raised, says that contact is lost, and goes when it is disconnected', async () => {
  const { municipality } = stage;
  const incident = await municipality.incident('Storbrand i Centralskolan');
  const stream = incidentStream(incident);
  const at = Date.now() + 18 * 60_000;
  await municipality.give('stab', stream, 'PlanBriefing', { kind: 'stabsorientering', at, by: 'hand' }, {});
  // the bodies that lead are others then, and that is read as far off as the level [LA7]
  const by = municipality.account('direktor').person;
  const alert = { on: true, by, capacity: 'kommundirektor' };
  await municipality.give('direktor', stream, 'SetHeightenedAlert', alert, {});
  const wall = await stage.screen('vägg', { viewport: WALL, serviceWorkers: 'allow' });
  await wall.goto('/vagg');
  const code = wall.page.locator('[data-wall="code"]');
  await code.waitFor();
  const shownCode = ((await code.textContent()) ?? '').replace('Kod ', '');

  const tib = await stage.signedIn('tib', '/vaggskarmar');
  await tib.page.getByRole('button', { name: 'Släpp in en skärm' }).click();
  const dialog = tib.page.getByRole('dialog');
  await dialog.getByLabel('Koden på skärmen').fill(shownCode);
  await dialog.getByLabel('Var skärmen hänger').fill('Stabsrummet');
  expect(await accessibilityFaults(tib.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Släpp in' }).click();
  await dialog.waitFor({ state: 'detached' });

  const level = wall.page.locator('[data-wall="level"]');
  await wall.page.locator('[data-wall="leader"]', { hasText: 'Tove Berglund' }).waitFor();
  expect(await level.textContent()).toMatch(/1 Störning/);
  expect(await wall.page.locator('[data-wall="countdown"]').textContent()).toMatch(/^om 1\d min$/);
  expect(await accessibilityFaults(wall.page)).toEqual([]);
  // nothing to press, and nothing for the keyboard to stand on
  const stops = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  expect(await wall.page.locator(stops).evaluateAll((all) => all.filter((one) => !one.closest('[inert]')).length)).toBe(
    0,
  );

  const reader = await openTextReader(await wall.context.newPage());
  const unread = () => unreadFacts(wall.page, reader);
  for (const size of [WALL, FOUR_K]) {
    await wall.page.setViewportSize(size);
    for (const what of FACTS) {
      const box = await wall.page.locator(`[data-wall="${what}"]`).boundingBox();
      expect([what, box !== null && box.y + box.height <= size.height]).toEqual([what, true]);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await wall.page.emulateMedia({ colorScheme });
      expect([size.width, colorScheme, await unread()]).toEqual([size.width, colorScheme, []]);
    }
  }
  // what is no larger than the lists under it is not read at that distance: the recognition sees no more than an eye
  await wall.page.setViewportSize(WALL);
  await sizeFacts(wall.page, '1.35rem');
  expect((await unread()).map(({ what }) => what)).toEqual(FACTS);
  await sizeFacts(wall.page, '');
  await reader.close();

  const decider = { person: municipality.account('direktor').person, capacity: 'kommundirektor' };
  const raised = { decision: { wording: 'Händelsen är en särskild händelse.' } };
  await municipality.give('direktor', stream, 'RaiseLevel', { from: 1, to: 2, decision: { decider } }, raised);
  await wall.page.locator('[data-wall="level"]', { hasText: '2 Särskild händelse' }).waitFor();
  await wall.page.locator('[data-fresh]', { hasText: 'Händelsen är en särskild händelse.' }).first().waitFor();

  // what is new moves once, for those who want motion at all; nothing else moves
  const fresh = wall.page.locator('[data-fresh]').first();
  const motion = () =>
    fresh.evaluate((row) => {
      const { animationDuration, animationIterationCount } = getComputedStyle(row);
      return { isSeen: Number.parseFloat(animationDuration) > 0.1, turns: animationIterationCount };
    });
  expect(await motion()).toMatchObject({ isSeen: false });
  await wall.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await motion()).toEqual({ isSeen: true, turns: '1' });
  expect(await wall.page.evaluate(neverStops)).toBe(false);
  await wall.page.emulateMedia({ reducedMotion: 'reduce' });

  await isKept(wall);
  await expect.poll(() => picturesOn(wall)).toContain('Händelsen är en särskild händelse.');
  await wall.page.evaluate(noteTurns);
  await stage.server.kill();
  const killedAt = Date.now();
  const band = wall.page.locator('[data-wall="lost"]');
  await band.waitFor();
  // by the moment that the page itself put it up, less what the machine kept from it meanwhile
  const saidAt = Number(await band.getAttribute('data-said-at'));
  const kept = await wall.page.evaluate(keptFromIt, { from: killedAt, until: saidAt });
  expect(kept).toBeLessThan(10_000);
  expect(saidAt - killedAt - kept).toBeLessThan(3_000);
  expect(await band.textContent()).toMatch(/Kontakten bruten\s*Bilden är \d+ s gammal/);
  expect(await level.textContent()).toMatch(/2 Särskild händelse/);
  // it takes room of its own: nothing that is shown lies under it
  await expect.poll(() => wall.page.evaluate(underTheBand)).toEqual([]);
  // somebody turns the screen off and on: what it knew is there again, with its age
  await wall.page.reload();
  await band.waitFor();
  await wall.page.locator('[data-wall="level"]', { hasText: '2 Särskild händelse' }).waitFor();
  expect(await band.textContent()).toMatch(/Kontakten bruten\s*Bilden är \d+ (s|min) gammal/);
  await stage.server.start();
  await band.waitFor({ state: 'detached' });

  await tib.page.getByRole('button', { name: 'Koppla från Stabsrummet' }).click();
  await tib.page.getByRole('alertdialog').getByRole('button', { name: 'Koppla från' }).click();
  await wall.page.getByRole('heading', { name: 'Väggen är frånkopplad' }).waitFor();
  expect(await wall.page.getByText('Storbrand').count()).toBe(0);
});

/** The facts that are not read off a picture of the wall at a sixth of its size, with what was read in their place. */
async function unreadFacts(page: Page, reader: TextReader) {
  const unread: { what: string; words: string; read: string }[] = [];
  for (const what of FACTS) {
    const { words, picture } = await pictureOf(page, what);
    const read = await reader.read(picture, AT_SIX_METRES);
    if (!read.includes(words)) unread.push({ what, words, read });
  }
  return unread;
}

/** A fact and the picture of it, taken again where the minute turned between them. */
async function pictureOf(page: Page, what: string): Promise<{ words: string; picture: Buffer }> {
  const fact = page.locator(`[data-wall="${what}"]`);
  const said = async () => ((await fact.textContent()) ?? '').replace(/^Nivå /, '');
  // a minute turns once in a while, and never three times running
  for (let tries = 0; tries < 3; tries++) {
    const words = await said();
    const box = await fact.boundingBox();
    if (box === null) throw new Error(`${what} is not there`);
    // some room before and after the words, and nothing of the lines above and below
    const clip = { ...box, x: Math.max(0, box.x - box.height / 4), width: box.width + box.height / 2 };
    const picture = await page.screenshot({ clip });
    if ((await said()) === words) return { words, picture };
  }
  throw new Error(`${what} does not stay as it is`);
}

function sizeFacts(page: Page, fontSize: string): Promise<void> {
  return page.locator('[data-wall]').evaluateAll((all, size) => {
    for (const one of all) for (const part of [one, ...one.children]) (part as HTMLElement).style.fontSize = size;
  }, fontSize);
}

/** Runs in the page: from now on it writes down each time it has its turn at the processor. */
function noteTurns() {
  const turns = [Date.now()];
  setInterval(() => turns.push(Date.now()), 100);
  Object.assign(globalThis, { turns });
}

/** Runs in the page: for how long of that time it had none. */
function keptFromIt({ from, until }: { from: number; until: number }): number {
  const { turns } = globalThis as unknown as { turns: number[] };
  return turns.reduce((sum, at, index) => {
    const gap = Math.min(at, until) - Math.max(turns[index - 1] ?? at, from);
    return sum + Math.max(0, gap - 200);
  }, 0);
}

/** Runs in the page: the words that are shown, in part or whole, where the band stands. */
function underTheBand(): string[] {
  const top = document.querySelector('[data-wall="lost"]')?.getBoundingClientRect().top ?? 0;
  const shown = [...document.querySelectorAll('header p, header dd, main li, main h2')];
  return shown
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.getBoundingClientRect().bottom > top + 1)
    .map((one) => one.textContent ?? '');
}

/** Runs in the page: whether anything on it moves for ever. */
function neverStops(): boolean {
  return document
    .getAnimations()
    .some(({ effect }) => effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY);
}
