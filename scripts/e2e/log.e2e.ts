import { expect, test } from 'vitest';
import { clockAt, toAnEvenHour } from './harness/even-hour.ts';
import { hasFocus, pressByKey, tabTo } from './harness/keyboard.ts';
import { composer, line, textField, toLine } from './harness/log.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const MINUTE = 60_000;
const KINDS = ['Händelse', 'Inkommande', 'Utgående', 'Beslut', 'Åtgärd', 'Orientering', 'Notering'];

test('[LG3] [LG4] a line is written by the keyboard alone, its kind by a shortcut', async () => {
  const id = await stage.municipality.incident('Logg med tangentbord');
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg`);
  await line(page, 'Logg med tangentbord').waitFor();

  await page.keyboard.press('Alt+n');
  for (const [index, kind] of KINDS.entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    await hasFocus(page, textField(page));
    await page.keyboard.type(`Rad av slaget ${kind}`);
    await page.keyboard.press('Enter');
    await line(page, `Rad av slaget ${kind}`).getByText(kind, { exact: true }).first().waitFor();
  }
  // ready for the next without a touch
  await hasFocus(page, textField(page));
  await page.keyboard.type('Första raden');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('andra raden');
  await page.keyboard.press('Enter');
  await line(page, 'Första raden').getByText('andra raden').waitFor();
  await page
    .getByText(`${KINDS.length + 1} anteckningar`)
    .or(page.getByText(/\d+ anteckningar/))
    .first()
    .waitFor();
});

test('[LG2] [LG13] a typed time stands, both times show, and a late line is marked', async () => {
  const clockOffsetMs = toAnEvenHour();
  await stage.server.befall({ clockOffsetMs });
  const id = await stage.municipality.incident('Sent antecknat');
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg`);
  const other = await stage.signedIn('stab', `/handelser/${id}/logg`);
  await line(page, 'Sent antecknat').waitFor();
  const { typed, shown } = clockAt(Date.now() + clockOffsetMs - 47 * MINUTE);

  await page.keyboard.press('Alt+n');
  await hasFocus(page, textField(page));
  await tabTo(page, composer(page).getByRole('textbox', { name: 'Tid' }), 'Shift+Tab');
  await page.keyboard.type(typed);
  await tabTo(page, textField(page));
  await page.keyboard.type('Bron stängdes av polisen');
  await page.keyboard.press('Enter');

  for (const screen of [page, other.page]) {
    const late = line(screen, 'Bron stängdes av polisen');
    await late.getByText('sent antecknad').waitFor();
    await late.getByText(shown, { exact: true }).waitFor();
    await late.getByText(/antecknad .*\d\d:\d\d/).waitFor();
  }
  await page.keyboard.press('Alt+n');
  await hasFocus(page, textField(page));
  await tabTo(page, composer(page).getByRole('textbox', { name: 'Tid' }), 'Shift+Tab');
  await page.keyboard.type('2575');
  await tabTo(page, textField(page));
  await page.keyboard.type('Oläslig tid');
  await page.keyboard.press('Enter');
  await composer(page).getByText('Skriv tiden som 1412 eller 14:12.').waitFor();
  expect(await textField(page).inputValue()).toBe('Oläslig tid');
});

test('[LG1] a line is corrected by a new one; both wordings stay on every screen', async () => {
  const id = await stage.municipality.incident('Rättelse');
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg`);
  const other = await stage.signedIn('stab', `/handelser/${id}/logg`);
  await line(page, 'Rättelse').waitFor();
  await page.keyboard.press('Alt+n');
  await hasFocus(page, textField(page));
  await page.keyboard.type('Tre skadade');
  await page.keyboard.press('Enter');
  await line(other.page, 'Tre skadade').waitFor();

  await toLine(page, 'Tre skadade');
  await page.keyboard.press('Enter');
  await hasFocus(page, page.getByRole('menuitem', { name: 'Rätta…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rätta raden' });
  await hasFocus(page, dialog.getByRole('textbox', { name: 'Ska stå' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Två skadade');
  await pressByKey(page, dialog.getByRole('button', { name: 'Spara rättelsen' }));

  for (const screen of [page, other.page]) {
    const corrected = line(screen, 'Två skadade');
    await corrected.getByText(/^Rättad/).waitFor();
    await expect.poll(() => corrected.locator('s').textContent()).toBe('Tre skadade');
  }
});
