import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { clockAt, toAnEvenHour } from './harness/even-hour.ts';
import { hasFocus, tabTo } from './harness/keyboard.ts';
import { line } from './harness/log.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ hasPapers: true });

const MINUTE = 60_000;
/** How long before now each happened: the last row of the sheet is one that was written out of its order. */
const MINUTES_AGO = [50, 45, 40, 35, 30, 25, 20, 15, 10, 48];

const cell = (page: Page, column: string, row: number) => page.getByLabel(`${column}, rad ${row} i tabellen`);

test('[ST10] [LG2] ten rows of paper are written in by the keyboard alone, stand in the log by when they happened, and cannot be written in twice', async () => {
  const clockOffsetMs = toAnEvenHour();
  await stage.server.befall({ clockOffsetMs });
  const now = Date.now() + clockOffsetMs;
  const id = await stage.municipality.incident('Papper efter strömavbrottet');
  const { page } = await stage.signedIn('logg', `/handelser/${id}/papper`);
  // high enough for all ten: a log draws what is in sight
  const other = await stage.signedIn('stab', `/handelser/${id}/logg`, { viewport: { width: 1440, height: 2000 } });

  await tabTo(page, cell(page, 'Blad', 1));
  await page.keyboard.type('3');
  for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
  for (const [index, minutes] of MINUTES_AGO.entries()) {
    await hasFocus(page, cell(page, 'Klockan', index + 1));
    await page.keyboard.type(clockAt(now - minutes * MINUTE).typed);
    for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.type(`Pappersrad ${index + 1}`);
    if (index + 1 < MINUTES_AGO.length) await page.keyboard.press('Enter');
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  // a closed lid costs nothing
  await page.reload();
  await expect.poll(() => cell(page, 'Vad', 10).inputValue()).toBe('Pappersrad 10');
  await cell(page, 'Vad', 10).focus();
  // pressed twice it is entered once: ten rows, as counted below
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await page.getByText('10 rader är inskrivna.').waitFor();

  const last = line(other.page, 'Pappersrad 10');
  await last.getByText('sent antecknad').waitFor();
  await other.page.getByRole('link', { name: 'Skriv in från papper' }).waitFor();
  await last.getByText('Från papper, blad 3, rad 10').waitFor();
  const shown = async () =>
    (await other.page.getByText(/^Pappersrad \d+$/).allTextContents()).map((text) => Number(text.slice(11)));
  await expect.poll(shown).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 10, 1]);

  // the same row once more: it stays here, with what it says and why
  await cell(page, 'Blad', 1).fill('3');
  await cell(page, 'Rad', 1).fill('4');
  await cell(page, 'Klockan', 1).fill(clockAt(now - 35 * MINUTE).typed);
  await cell(page, 'Vad', 1).fill('Samma rad en gång till');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Samma blad och rad är redan inskriven i loggen.').waitFor();
  expect(await cell(page, 'Vad', 1).inputValue()).toBe('Samma rad en gång till');
  await page.getByRole('button', { name: 'Det är en annan rad, skriv in' }).click();
  await page.getByRole('button', { name: 'Skriv in 1 rad' }).click();
  await line(other.page, 'Samma rad en gång till').waitFor();
});

test('[ST10] the pack is there with its age, and is saved as a file', async () => {
  const { page } = await stage.signedIn('tib', '/papper', { viewport: PHONE });
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('heading', { name: 'Papper', exact: true }).waitFor();
        return page.getByText('Papperen är färska').count();
      },
      { interval: 500 },
    )
    .toBe(1);
  await page
    .getByText(/^Skriven .*\d\d:\d\d/)
    .first()
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Öppna papperen/ }).click(),
  ]);
  const file = readFileSync(await download.path());
  expect(download.suggestedFilename()).toMatch(/^ledningsplats-.*\.pdf$/);
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file.subarray(-8).toString()).toContain('%%EOF');
});
