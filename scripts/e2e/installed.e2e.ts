import { expect, test } from 'vitest';
import { line, textField, writeLine } from './harness/log.ts';
import { PASSWORD } from './harness/municipality.ts';
import { keptOn, rowsByTable } from './harness/overheard.ts';
import { isKept } from './harness/program.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

test('the browser finds the manifest whole, and nothing that hinders an installation', async () => {
  const profile = await stage.profile();
  const screen = await stage.screen('installing', { profile });
  await screen.goto('/');
  await isKept(screen);
  const browser = await screen.context.newCDPSession(screen.page);
  const manifest = await browser.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  expect(manifest.url).toBe(`${screen.cable.address}/manifest.webmanifest`);
  expect(JSON.parse(manifest.data ?? '')).toMatchObject({ name: 'Ledningsplats', lang: 'sv', display: 'standalone' });
  await expect.poll(async () => (await browser.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
});

test('the worker is asked for anew each time; what it keeps is the page, and no answer of the server’s', async () => {
  const id = await stage.municipality.incident('Inget svar sparas');
  const screen = await stage.signedIn('logg', `/handelser/${id}`);
  await line(screen.page, 'Inget svar sparas').waitFor();
  await isKept(screen);
  await screen.page.reload();
  await line(screen.page, 'Inget svar sparas').waitFor();
  const worker = await fetch(`${stage.server.address}/sw.js`);
  expect(worker.headers.get('cache-control')).toBe('no-cache');
  expect(worker.headers.get('content-type')).toMatch(/javascript/);
  const manifest = await fetch(`${stage.server.address}/manifest.webmanifest`);
  expect(manifest.headers.get('content-type')).toMatch(/^application\/manifest\+json/);

  const kept = await screen.page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/index.html');
  expect(kept.filter((path) => !/^\/(index\.html|icon\.svg|assets\/[^/]+\.(js|css|woff2|png))$/.test(path))).toEqual(
    [],
  );
});

test('signing out leaves nothing on the device but the page itself, also without network', async () => {
  const id = await stage.municipality.incident('Ska inte ligga kvar');
  const screen = await stage.signedIn('stab', `/handelser/${id}`);
  const { page } = screen;
  await line(page, 'Ska inte ligga kvar').waitFor();
  await textField(page).fill('Utkast som ska bort');
  await expect.poll(() => keptOn(screen)).toContain('Utkast som ska bort');
  await isKept(screen);
  await screen.goOffline();
  await page.getByRole('button', { name: 'Inloggad som Stig Alm' }).click();
  await page.getByRole('menuitem', { name: 'Logga ut' }).click();
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  const tables = await page.evaluate(rowsByTable);
  // that the server is still to be told
  expect(tables).toEqual({ outbox: 0, drafts: 0, pictures: 0, readings: 1 });
  expect(await keptOn(screen)).toContain('/assets/page-');

  await page.reload();
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  expect(await page.getByText('Ska inte ligga kvar').count()).toBe(0);
  await screen.goOnline();
  await expect.poll(() => page.evaluate(rowsByTable)).toMatchObject({ readings: 0 });
});

test('a shared computer keeps nothing when the tab is closed, and opens without network on nothing', async () => {
  const profile = await stage.profile();
  const id = await stage.municipality.incident('Läst på bibliotekets dator');
  const before = await stage.screen('shared', { profile });
  await before.goto(`/handelser/${id}`);
  await before.page.getByText('Delad dator', { exact: true }).click();
  await before.page.getByRole('textbox', { name: 'Användarnamn' }).fill('stab');
  await before.page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await before.page.getByRole('button', { name: 'Logga in' }).click();
  await line(before.page, 'Läst på bibliotekets dator').waitFor();
  await isKept(before);
  await writeLine(before.page, 'Skriven på bibliotekets dator');
  // one that is on its way is not said to be unsent either: the server has what something can be done with
  const written = line(before.page, 'Skriven på bibliotekets dator');
  await written.getByRole('button', { name: 'Åtgärder för raden' }).waitFor();
  // what is unsent is kept, encrypted, until the server has answered
  await expect.poll(() => before.page.evaluate(rowsByTable)).toMatchObject({ outbox: 0 });
  await textField(before.page).fill('Halvskrivet på bibliotekets dator');
  await before.context.close();

  const after = await stage.screen('the next', { profile });
  await after.goOffline();
  await after.goto(`/handelser/${id}`);
  await after.page.getByText(/det går inte att logga in utan nät/).waitFor();
  expect(await keptOn(after)).not.toContain('bibliotekets dator');
  expect(await after.page.evaluate(rowsByTable)).toEqual({ outbox: 0, drafts: 0, pictures: 0, readings: 1 });
  await after.goOnline();
});
