import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { WALL } from './screen.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.1 AA is what is promised [SE7]; 2.2 and good practice are aimed at. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ALL = { type: 'tag', values: RULES };

/** What another theme can break. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it stands, or the part of it, in both themes; a line for each fault. The page
 * follows the system's theme as long as nobody has chosen another. It begins with the theme that the last look ended with,
 * for what is built is the same in both, and to change it draws every element anew. On a wall in the light theme alone:
 * what stands there is what stands at a desk, in larger type.
 */
export async function accessibilityFaults(page: Page, part = 'html'): Promise<string[]> {
  if (page.viewportSize()?.width === WALL.width) return lightFaults(page, part);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [first, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  const whole = await faultsIn(page, first, part, ALL);
  const colours = await faultsIn(page, other, part, { type: 'rule', values: OF_COLOUR });
  return [...whole, ...colours];
}

/** The same in the light theme alone: for what has been seen in both at another width. */
export function lightFaults(page: Page, part: string): Promise<string[]> {
  return faultsIn(page, 'light', part, ALL);
}

async function faultsIn(page: Page, colorScheme: 'light' | 'dark', part: string, runOnly: object): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(settled);
  // by the debugger and not by a script element: the page's own policy allows none
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ([within, only]) =>
      (globalThis as unknown as { axe: { run: (...args: unknown[]) => Promise<AxeResults> } }).axe.run(within, {
        runOnly: only,
        resultTypes: ['violations'],
        // what none of the rules looks at: the sheets of styles, fetched anew, and a path to each element
        preload: { assets: ['media'] },
        selectors: false,
      }),
    [part, runOnly] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${colorScheme}, ${id}: ${help} — ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}

/** Runs in the page: until colours have stopped changing. */
async function settled() {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  await frame();
  await frame();
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
}

/** How far the page, or what stands in the middle of it, can be scrolled sideways; pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  await page.evaluate(settled);
  return page.evaluate(() => {
    const scrollers = [document.documentElement, ...document.querySelectorAll('main')];
    return Math.max(...scrollers.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

/**
 * What a thumb can press that is lower or narrower than the 44 pixels that are promised on a phone, one line each. A link
 * within a sentence is as high as its line, and a box to tick is pressed by its label.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // half a pixel for what a browser rounds
    const least = 43.5;
    const pressed =
      'a[href], button, select, textarea, input:not([type=checkbox], [type=radio], [type=file]), [role=tab]';
    const small = [...document.querySelectorAll<HTMLElement>(pressed)].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const { clipPath, display, visibility } = getComputedStyle(element);
      const isHidden =
        width < 2 || visibility === 'hidden' || clipPath !== 'none' || element.closest('.visually-hidden');
      return !isHidden && display !== 'inline' && (height < least || width < least);
    });
    return small.map((element) => {
      const { width, height } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return `${Math.round(width)} × ${Math.round(height)}: ${element.tagName} ${name.slice(0, 60)}`;
    });
  });
}
