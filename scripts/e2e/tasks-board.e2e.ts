import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { hasFocus } from './harness/keyboard.ts';
import { DESK, PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const HOUR = 3_600_000;

async function withTask(title: string, due: number | null = null) {
  const id = await stage.municipality.incident(title);
  const stream = incidentStream(id);
  await stage.municipality.give('tib', stream, 'CreateTask', { function: 'logistik', due }, { title: 'Ordna bussar' });
  return { id, stream, path: `/handelser/${id}/uppgifter` };
}

test('[ST4] a task is begun by dragging or by its menu, put back, and only its function begins it; what is late is told once', async () => {
  const { path } = await withTask('Vattenbrist', Date.now() - HOUR);
  const { page } = await stage.signedIn('stab', path);
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const task = (name: string) => column(name).getByRole('listitem').filter({ hasText: 'Ordna bussar' });
  await page.getByText('U-1 är försenad').waitFor();
  await task('Ny').getByText('försenad').waitFor();

  await task('Ny').dragTo(column('Pågår').getByRole('heading', { name: 'Pågår' }));
  await task('Pågår').getByText('Stig Alm sedan').waitFor();
  const menu = () => page.getByRole('button', { name: 'Åtgärder för Ordna bussar' });
  await menu().focus();
  await page.keyboard.press('Enter');
  await hasFocus(page, page.getByRole('menuitem', { name: 'Lägg tillbaka' }));
  await page.keyboard.press('Enter');
  await task('Ny').waitFor();
  await page.getByRole('tab', { name: 'Efter funktion' }).click();
  await task('Logistik och service').waitFor();

  // told once on a device: not again when the page is loaded anew; it still stands there
  await page.reload();
  await task('Ny').getByText('försenad').waitFor();
  expect(await page.getByText('U-1 är försenad').count()).toBe(0);

  const other = await stage.signedIn('logg', path);
  await other.page.getByRole('button', { name: 'Åtgärder för Ordna bussar' }).click();
  await other.page.getByRole('menuitem', { name: 'Jag börjar' }).click();
  await other.page.getByText('Bara Logistik och service kan påbörja den').waitFor();
});

test('[ST3] [ST4] two who change the same task or direction: the later one is told, sees both and loses nothing', async () => {
  const { id, path } = await withTask('Snöoväder');
  const [one, other] = [await stage.signedIn('stab', path), await stage.signedIn('direktor', path)];
  for (const { page } of [one, other]) {
    await page.getByRole('button', { name: 'Åtgärder för Ordna bussar' }).click();
    await page.getByRole('menuitem', { name: 'Ändra…' }).click();
  }
  const field = (page: typeof one.page) => page.getByRole('textbox', { name: 'Vad ska göras?' });
  await field(other.page).fill('Ordna bussar åt hemtjänsten');
  await field(one.page).fill('Ordna tio bussar');
  await one.page.getByRole('button', { name: 'Spara' }).click();
  const dialog = other.page.getByRole('dialog', { name: 'Ändra U-1' });
  await dialog.getByText('Stig Alm ändrade uppgiften').waitFor();
  await dialog.getByRole('cell', { name: 'Ordna tio bussar' }).waitFor();
  expect(await field(other.page).inputValue()).toBe('Ordna bussar åt hemtjänsten');
  expect(await accessibilityFaults(other.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Spara min version' }).click();
  await one.page.getByText('Ordna bussar åt hemtjänsten').waitFor();

  for (const { page } of [one, other]) {
    await page.getByRole('button', { name: 'Inriktning Ingen inriktning är satt' }).click();
    await press(page, 'Sätt inriktning…');
  }
  const where = (page: typeof one.page) => page.getByRole('textbox', { name: 'Vart ska ni?' });
  await where(other.page).fill('Skolorna först');
  await where(one.page).fill('Vården först');
  await press(one.page, 'Sätt inriktningen');
  await other.page.getByText('Stig Alm ändrade det här').waitFor();
  await other.page.getByText('Vården först').first().waitFor();
  expect(await where(other.page).inputValue()).toBe('Skolorna först');
  await press(other.page, 'Spara min version');
  // one line on every screen, and behind it who said what before
  await one.turnTo(`/handelser/${id}/karta`);
  await one.page.getByRole('button', { name: 'Inriktning Skolorna först' }).click();
  const whole = one.page.getByRole('dialog', { name: 'Inriktning' });
  await whole.getByRole('listitem').filter({ hasText: 'Vården först' }).getByText('Stig Alm').waitFor();
});

test('[ST11] an omfall is prepared, happens, and its action is tasks at once; the board holds on a phone and at a desk', async () => {
  const { id, path } = await withTask('Dammbrott');
  const { page } = await stage.signedIn('tib', `/handelser/${id}`);
  await press(page, 'Nytt omfall');
  const dialog = page.getByRole('dialog', { name: 'Nytt omfall' });
  await dialog.getByRole('textbox', { name: 'Vad kan hända i stället?' }).fill('Dammen brister');
  await dialog.getByRole('textbox', { name: 'Vad utlöser det?' }).fill('Läckan växer');
  await dialog.getByRole('textbox', { name: 'Vad gör ni då?' }).fill('Utrym Lund\nStäng väg 40');
  await dialog.getByLabel('Vem bevakar och gör det?').selectOption('Logistik och service');
  await press(page, 'Lägg till');
  const card = page.getByRole('region', { name: 'Omfall' });
  await card.getByText('Dammen brister').waitFor();
  await press(page, 'Åtgärder för omfallet Dammen brister');
  await page.getByRole('menuitem', { name: 'Har inträffat…' }).click();
  await press(page, 'Det har inträffat');
  await card.getByText('blev 2 uppgifter').waitFor();

  for (const look of [{ viewport: DESK }, { viewport: PHONE, hasTouch: true, isMobile: true }]) {
    const board = await stage.signedIn('stab', path, look);
    await board.page.getByRole('button', { name: 'Åtgärder för Stäng väg 40' }).waitFor();
    expect(await accessibilityFaults(board.page)).toEqual([]);
    expect(await sidewaysScroll(board.page)).toBe(0);
    if (look.viewport === PHONE) expect(await smallTargets(board.page)).toEqual([]);
  }
});
