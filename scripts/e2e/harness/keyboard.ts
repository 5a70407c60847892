import type { Locator, Page } from 'playwright-core';

/** More stops than any page has. */
const MOST_STOPS = 240;

/** Goes to it, or to any of them, by Tab alone, as one without a mouse does; fails when Tab never comes there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor();
  let wanted = await target.elementHandles();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const where = await page.evaluate(whereFocusIs, wanted);
    if (where === 'there') return;
    // looked for anew only then: to find who has a name is to name the whole page
    if (where === 'gone') wanted = await target.elementHandles();
    else await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

/**
 * Waits until the page has put the focus there, or on any of them, by itself: a dialog or a menu does so a frame after it
 * is seen, and what is typed before that goes elsewhere.
 */
export async function hasFocus(page: Page, target: Locator): Promise<void> {
  await target.and(page.locator(':focus')).waitFor();
}

/** Goes there and presses it. */
export async function pressByKey(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field and types. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Runs in the page; `gone` when any of what is wanted has been drawn anew. */
function whereFocusIs(wanted: Node[]): 'there' | 'elsewhere' | 'gone' {
  if (wanted.length === 0 || wanted.some((element) => !element.isConnected)) return 'gone';
  return wanted.some((element) => element === document.activeElement) ? 'there' : 'elsewhere';
}
