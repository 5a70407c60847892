import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readEvents } from '../proof/api.ts';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { keyboard } from './harness/hand.ts';
import { line, textField, writeLine } from './harness/log.ts';
import { PASSWORD } from './harness/municipality.ts';
import { keptOn, picturesOn } from './harness/overheard.ts';
import { isKept } from './harness/program.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

const ownDevice = (page: Page) => page.getByRole('dialog', { name: 'Den här enheten' });

async function openByKeyboard(page: Page) {
  await keyboard(page).pick(page.getByRole('button', { name: /^Inloggad som/ }), 'Den här enheten');
  await ownDevice(page).waitFor();
}

test('what the device keeps is told, and cleared by the keyboard alone: nothing is left, and the server knows', async () => {
  const id = await stage.municipality.incident('Ska rensas');
  const screen = await stage.signedIn('stab', `/handelser/${id}`);
  const { page } = screen;
  await line(page, 'Ska rensas').waitFor();
  // the dialog tells what is kept as it was when it was opened
  await expect.poll(() => picturesOn(screen)).toContain('Ska rensas');
  await isKept(screen);
  await screen.goOffline();
  await writeLine(page, 'Osänd som ska bort');
  await line(page, 'Osänd som ska bort').getByText('osänd sedan').waitFor();
  await textField(page).fill('Utkast som ska bort');
  await expect.poll(() => keptOn(screen)).toContain('Utkast som ska bort');

  await openByKeyboard(page);
  const dialog = ownDevice(page);
  await dialog.getByText('Går att öppna', { exact: true }).waitFor();
  await dialog.getByText(/^\d[\d,\s]* [kMG]B använt/).waitFor();
  await dialog.getByText(/ledigt/).waitFor();
  await dialog.getByText('Senaste läget i en händelse som har öppnats').waitFor();
  await dialog.getByText('En sak som inte är skickad').waitFor();
  const { press } = keyboard(page);
  await press(dialog.getByRole('button', { name: 'Rensa enheten…' }));
  const asked = page.getByRole('alertdialog', { name: 'Rensa enheten?' });
  await asked.getByText('En sak som du inte har skickat försvinner.').waitFor();
  expect(await accessibilityFaults(page, '[role=alertdialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  await expect.poll(() => keptOn(screen)).toContain('Osänd som ska bort');

  await press(dialog.getByRole('button', { name: 'Rensa enheten…' }));
  await press(asked.getByRole('button', { name: 'Rensa och logga ut' }));
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  expect(await keptOn(screen)).not.toMatch(/ska (rensas|bort)|Stig Alm/);
  await screen.goOnline();
  const isIn = async () => (await screen.context.request.get(`${screen.cable.address}/api/session`)).ok();
  // seldom: what one address may ask of its session in a minute is for the tests that follow, too
  await expect.poll(isIn, { interval: 500 }).toBe(false);
  const events = await readEvents(await stage.municipality.api('tib'), incidentStream(id), 0);
  expect(JSON.stringify(events)).not.toContain('Osänd som ska bort');
});

test('on a shared computer it says that only what is unsent is kept; on a phone it fits', async () => {
  const id = await stage.municipality.incident('Delad dator');
  const screen = await stage.screen('shared', { viewport: PHONE });
  const { page } = screen;
  await screen.goto(`/handelser/${id}`);
  await page.getByText('Delad dator', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Användarnamn' }).fill('stab');
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await line(page, 'Delad dator').waitFor();
  await openByKeyboard(page);
  await ownDevice(page).getByText('bara det som inte är skickat sparas').waitFor();
  await ownDevice(page).getByText('på en delad dator sparas ingen inloggning').waitFor();
  expect(await ownDevice(page).getByText('Senaste läget').count()).toBe(0);
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
});

test.each([
  ['once somebody logs in on a device of their own', false, 1],
  ['never on a shared computer', true, 0],
])('the browser is asked to keep what is kept %s', async (_, isShared, times) => {
  const screen = await stage.screen('asked');
  const { page } = screen;
  await screen.context.addInitScript(countQuestions);
  await screen.goto('/');
  await page.getByRole('textbox', { name: 'Användarnamn' }).fill('stab');
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  if (isShared) await page.getByText('Delad dator', { exact: true }).click();
  expect(await page.evaluate(() => sessionStorage.getItem('asked'))).toBe('0');
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: /^Inloggad som/ }).waitFor();
  // by then whoever asks has asked: the dialog reads the same
  await openByKeyboard(page);
  await ownDevice(page).getByText('Det här är sparat').waitFor();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('asked'))).toBe(String(times));
});

/** Runs in the page, before anything else. */
function countQuestions() {
  sessionStorage.setItem('asked', '0');
  navigator.storage.persist = async () => {
    sessionStorage.setItem('asked', String(Number(sessionStorage.getItem('asked')) + 1));
    return true;
  };
}
