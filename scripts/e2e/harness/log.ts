import type { Locator, Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';

/** Where a line is written. */
export function composer(page: Page): Locator {
  return page.getByRole('form', { name: 'Ny anteckning' });
}

export function textField(page: Page): Locator {
  return composer(page).getByRole('textbox', { name: 'Text' });
}

export function feed(page: Page): Locator {
  return page.getByRole('feed', { name: 'Händelselogg' });
}

/** The line that says this. */
export function line(page: Page, text: string): Locator {
  return feed(page).getByRole('article').filter({ hasText: text });
}

export async function writeLine(page: Page, text: string): Promise<void> {
  await textField(page).fill(text);
  await textField(page).press('Enter');
}

/** On a phone the field lies in a sheet of its own, and Enter makes a new row. */
export async function writeOnPhone(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await textField(page).fill(text);
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
}

/** The texts of the lines that say something of this, as they stand, newest first. */
export async function linesWith(page: Page, text: string | RegExp): Promise<string[]> {
  const found = await feed(page).getByRole('article').getByText(text).allTextContents();
  return found.map((words) => words.trim());
}

/** Opens a line's menu and chooses in it. */
export async function choose(page: Page, text: string, action: string): Promise<void> {
  await line(page, text).getByRole('button', { name: 'Åtgärder för raden' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** To the newest line that is not a heading, by the keyboard. */
export async function toLine(page: Page, text: string): Promise<void> {
  // one's own that others see may wait for its answer here: Enter opens nothing on it yet
  await line(page, text).getByRole('button', { name: 'Åtgärder för raden' }).waitFor();
  await tabTo(page, feed(page).getByRole('article').first());
  for (let step = 0; step < 20; step++) {
    const here = page.locator('article:focus');
    if ((await here.filter({ hasText: text }).count()) > 0) return;
    await page.keyboard.press('j');
    await here.waitFor();
  }
  throw new Error(`the keyboard does not reach the line ${text}`);
}
