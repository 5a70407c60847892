import type { Locator, Page } from 'playwright-core';

/** The step of the ladder that holds now. */
export function levelNow(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Nivå' }).locator('[aria-current=step]').filter({ hasText: name });
}

/** A fact of the header, such as `Leder`. */
export function fact(page: Page, term: string): Locator {
  return page
    .getByRole('banner')
    .locator('dl > div')
    .filter({ has: page.getByText(term, { exact: true }) });
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Opens the menu of what is done more seldom, and chooses. */
export async function pressMore(page: Page, name: string): Promise<void> {
  await press(page, 'Mer att göra med händelsen');
  await page.getByRole('menuitem', { name, exact: true }).click();
}
