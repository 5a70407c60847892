import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { CALL_OUT_DIALOGS } from './harness/every-dialog.ts';
import { DESK, PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

/** From the first screen; typing is not counted. */
const MOST_TOUCHES = 6;
const row = (page: Page, name: string) =>
  page
    .getByRole('region', { name: /^(Kommer|Utan svar|Kommer inte|Väntar på sin tur) \(/ })
    .getByRole('listitem')
    .filter({ hasText: name });
const sign = (page: Page) => page.getByRole('alert').filter({ hasText: 'Utlarmning 1:' });

beforeAll(() => stage.municipality.setPhone('stab', '070-000 55 02'));

/** Enters what somebody said, in their row among the answers. */
async function enter(page: Page, post: string, answer: string) {
  await row(page, post)
    .getByRole('button', { name: new RegExp(`^${post}`) })
    .click();
  await row(page, post).getByRole('button', { name: answer }).click();
}

test('[LM1] [LM2] [LM4] register, level and call-out in six touches on a phone; an answer entered by hand is seen on another screen, and so is that nobody comes', async () => {
  const phone = await stage.signedIn('tib', '/', { viewport: PHONE, isMobile: true, hasTouch: true });
  const { page } = phone;
  let touches = 0;
  const touch = async (target: Locator) => {
    await target.tap();
    touches += 1;
  };
  await touch(page.getByRole('button', { name: 'Ny händelse' }));
  await expect.poll(() => page.getByRole('textbox', { name: 'Vad har hänt?' }).evaluate(isFocused)).toBe(true);
  await page.keyboard.type('Brand i Centralskolans gymnastiksal');
  await touch(page.getByText('2 Särskild händelse'));
  await touch(page.getByRole('button', { name: 'Skapa och larma…' }));
  const send = page.getByRole('button', { name: 'Larma 2 personer' });
  await expect.poll(() => send.isEnabled()).toBe(true);
  expect(await page.getByRole('textbox', { name: 'Meddelande' }).inputValue()).toContain('Brand i Centralskolans');
  expect(await smallTargets(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await touch(send);
  await page.getByRole('heading', { name: 'Utlarmning 1', exact: true }).waitFor();
  expect(touches).toBeLessThanOrEqual(MOST_TOUCHES);
  const [, , id] = new URL(page.url()).pathname.split('/');
  expect(new URL(page.url()).pathname).toBe(`/handelser/${id}/utlarmningar/1`);

  // a thumb that goes back finds no way to call twice
  await phone.goto(`/handelser/${id}/larma`);
  await page.getByText(/^Redan larmat/).waitFor();
  expect(await page.getByRole('button', { name: /^Larma/ }).count()).toBe(0);
  await press(page, 'Gör en ny utlarmning ändå');
  await send.waitFor();
  // every page is fetched when there is time: until then none is there without network
  await expect.poll(() => page.evaluate(hasPages)).toBe(true);
  await phone.goOffline();
  await page.getByText('Inget är skickat: det finns inget nät').waitFor();
  expect(await send.isDisabled()).toBe(true);
  await page.getByRole('link', { name: 'Visa telefonlistan' }).last().tap();
  await page.getByRole('link', { name: '070-000 55 02' }).first().waitFor();
  await phone.goOnline();

  const desk = await stage.signedIn('direktor', `/handelser/${id}/utlarmningar/1`, { viewport: DESK });
  await row(desk.page, 'Kommundirektör').waitFor();
  await phone.goto(`/handelser/${id}/utlarmningar/1`);
  await enter(page, 'Kommundirektör', 'Ja: Kaj Dahlman');
  await row(desk.page, 'Kommundirektör').getByText('ja', { exact: true }).waitFor();
  await enter(page, 'Förvaltningschef', 'Nej: Stig Alm');
  await row(desk.page, 'Förvaltningschef').getByText('nej', { exact: true }).waitFor();
  await desk.page.getByRole('main').getByText('Ingen kommer som Förvaltningschef.').first().waitFor();
  expect(await smallTargets(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const { open } of CALL_OUT_DIALOGS) {
    await open(page);
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await dialog.waitFor();
    expect(await accessibilityFaults(page, '[role=dialog], [role=alertdialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  // on every page, also where no incident is open, until somebody sees to it
  await desk.goto('/platser');
  await sign(desk.page)
    .getByText(/ingen kommer som Förvaltningschef\. I Brand i Centralskolans gymnastiksal\./)
    .waitFor();
  expect(await accessibilityFaults(desk.page)).toEqual([]);
  await press(desk.page, 'Jag tar hand om det');
  await sign(desk.page).waitFor({ state: 'detached' });
  await sign(page).waitFor({ state: 'detached' });
  await desk.goto(`/handelser/${id}`);
  const card = desk.page.getByRole('region', { name: 'Utlarmning', exact: true });
  await card.getByText('Ingen kommer som Förvaltningschef.').waitFor();
  expect(await accessibilityFaults(desk.page)).toEqual([]);
});

function isFocused(element: Element): boolean {
  return document.activeElement === element;
}

/** Runs in the page. */
function hasPages(): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => name.includes('/pages-'));
}
