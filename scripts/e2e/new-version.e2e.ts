import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterAll, expect, test } from 'vitest';
import { readEvents } from '../proof/api.ts';
import { accessibilityFaults } from './harness/accessibility.ts';
import { composer, line, textField, writeLine } from './harness/log.ts';
import { OwnBuild } from './harness/next-version.ts';
import { isKept } from './harness/program.ts';
import { openStage } from './harness/stage.ts';

const build = new OwnBuild();
const stage = openStage({ builtIn: build.directory, keepsPage: true });
afterAll(() => build.remove());

async function stored(id: string): Promise<string[]> {
  const events = await readEvents(await stage.municipality.api('tib'), incidentStream(id), 0);
  return events.filter(({ type }) => type === 'LineWritten').map(({ content }) => (content as { text: string }).text);
}

test('a newer version is fetched in the background, told by a bar, and a reload keeps the draft and what is unsent', async () => {
  const id = await stage.municipality.incident('Ny version');
  const device = await stage.signedIn('logg', `/handelser/${id}`);
  const shared = await stage.screen('shared');
  await shared.goto(`/handelser/${id}`);
  await shared.page.getByRole('textbox', { name: 'Användarnamn' }).fill('stab');
  await shared.page.getByLabel('Lösenord', { exact: true }).fill('Elva granar vid sjön');
  await shared.page.getByText('Delad dator').click();
  await shared.page.getByRole('button', { name: 'Logga in', exact: true }).click();
  for (const screen of [device, shared]) {
    await line(screen.page, 'Ny version').waitFor();
    await isKept(screen);
    expect(await screen.page.getByText('Ny version finns.').count()).toBe(0);
  }
  await textField(shared.page).fill('Halvskrivet på en delad dator');

  build.exchange();
  await stage.server.stop();
  await stage.server.start();
  const { page } = device;
  await page.getByText('Ny version finns.').waitFor();
  await page.getByText('Ladda om när det passar.').waitFor();
  expect(await page.locator('html[data-next]').count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  // a part that nobody has opened yet is there all the same, although the server has it no more
  await page.getByRole('button', { name: 'Inloggad som Doris Lindh' }).click();
  await page.getByRole('menuitem', { name: 'Mitt konto' }).click();
  await page.getByText('Här är du inloggad').waitFor();
  await page.goBack();
  await line(page, 'Ny version').waitFor();

  await device.goOffline();
  await writeLine(page, 'Osänd när sidan laddas om');
  await line(page, 'Osänd när sidan laddas om').getByText('osänd sedan').waitFor();
  await textField(page).fill('Halvskrivet');
  await page.getByRole('button', { name: 'Ladda om' }).click();
  await page.locator('html[data-next]').waitFor({ state: 'attached' });
  await line(page, 'Osänd när sidan laddas om').getByText('osänd sedan').waitFor();
  await expect.poll(() => textField(page).inputValue()).toBe('Halvskrivet');
  await expect.poll(() => page.getByText('Ny version finns.').count()).toBe(0);
  await device.goOnline();
  await expect.poll(() => stored(id)).toEqual(['Osänd när sidan laddas om']);

  // where nothing may be written down, it is asked first
  await shared.page.getByText('Ny version finns.').waitFor();
  await shared.page.getByRole('button', { name: 'Ladda om' }).click();
  const asked = shared.page.getByRole('alertdialog', { name: 'Ladda om nu?' });
  await asked.getByText('Det du håller på att skriva sparas inte på den här enheten.').waitFor();
  await asked.getByRole('button', { name: 'Avbryt' }).click();
  await composer(shared.page).getByRole('button', { name: 'Anteckna' }).click();
  await expect.poll(() => stored(id)).toContain('Halvskrivet på en delad dator');
});

test('a part that cannot be fetched says so, with a way on, and the page stands', async () => {
  const screen = await stage.screen('without a worker', { serviceWorkers: 'block' });
  await stage.signIn(screen, 'stab');
  const page = await screen.context.newPage();
  await page.route('**/assets/pages-*.js', (route) => route.abort());
  await page.goto(`${screen.cable.address}/mitt-konto`);
  await page.getByText('Sidan kunde inte öppnas').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.unroute('**/assets/pages-*.js');
  await page.getByRole('button', { name: 'Ladda om' }).click();
  await page.getByText('Här är du inloggad').waitFor();
});
