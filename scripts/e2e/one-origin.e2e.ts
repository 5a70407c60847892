import { expect, test } from 'vitest';
import { composer, line, writeLine } from './harness/log.ts';
import { isKept } from './harness/program.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('[SE1] what else is opened at our address reads nothing of whoever is signed in, and a page gone back to shows nothing after', async () => {
  const id = await stage.municipality.incident('Bara för den som är inloggad');
  const screen = await stage.signedIn('logg', `/handelser/${id}/logg`);
  const { page, context } = screen;
  await line(page, 'Bara för den som är inloggad').waitFor();
  await isKept(screen);
  await composer(page)
    .locator('input[type=file]')
    .setInputFiles([{ name: 'bron.png', mimeType: 'image/png', buffer: PICTURE }]);
  await composer(page).getByRole('list', { name: 'Bilagor' }).locator('canvas').waitFor();
  await writeLine(page, 'Så ser det ut');
  const picture = line(page, 'Så ser det ut').getByRole('link', { name: /Öppna bilden/ });
  await picture.waitFor();
  const address = (await picture.getAttribute('href')) ?? '';

  // a file that somebody has sent in, by itself in a tab: no origin of ours
  const file = await context.newPage();
  await file.goto(`${screen.cable.address}${address}`);
  expect(await file.evaluate(whatCanBeReached)).toEqual({ origin: 'null', stores: 'no', caches: 'no', cookie: 'no' });

  // a department's link on the same device: the page of a stranger, who is told of nobody
  const stranger = await context.newPage();
  await stranger.goto(`${screen.cable.address}${await stage.municipality.departmentLink('omsorg')}`);
  await stranger.getByText('Vård- och omsorgsförvaltningen').waitFor();
  const shown = await stranger.locator('body').innerText();
  expect(shown).not.toMatch(/Bara för den som är inloggad|Doris Lindh/);
  expect(await stranger.evaluate(() => document.cookie)).toBe('');

  // nothing that is read lies among the pages that are kept
  expect((await page.evaluate(keptAddresses)).filter((path) => path.startsWith('/api'))).toEqual([]);

  // gone on to the file in the same tab, signed out in another, and back
  const gone = await context.newPage();
  await gone.goto(`${screen.cable.address}/handelser/${id}/logg`);
  await line(gone, 'Bara för den som är inloggad').waitFor();
  await gone.goto(`${screen.cable.address}${address}`);
  const other = await context.newPage();
  await other.goto(`${screen.cable.address}/`);
  await other.getByRole('button', { name: 'Inloggad som Doris Lindh' }).click();
  await other.getByRole('menuitem', { name: 'Logga ut' }).click();
  await other.getByRole('heading', { name: 'Logga in' }).waitFor();
  await gone.goBack();
  await gone.getByRole('heading', { name: 'Logga in' }).waitFor();
  expect(await gone.getByText('Bara för den som är inloggad').count()).toBe(0);
});

/** Runs in the page. */
async function whatCanBeReached() {
  const tried = async (reach: () => unknown) => {
    try {
      return (await reach()) === '' ? 'no' : 'yes';
    } catch {
      return 'no';
    }
  };
  return {
    origin: self.origin,
    stores: await tried(() => indexedDB.databases()),
    caches: await tried(() => caches.keys()),
    cookie: await tried(() => document.cookie),
  };
}

/** Runs in the page. */
async function keptAddresses(): Promise<string[]> {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => new URL(url).pathname);
}
