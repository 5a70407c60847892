import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { readEvents } from '../proof/api.ts';
import { levelNow } from './harness/board.ts';
import { composer, line, textField, writeLine } from './harness/log.ts';
import { allKeptOn, keptOn, picturesOn } from './harness/overheard.ts';
import { isKept } from './harness/program.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

async function stored(id: string): Promise<string[]> {
  const events = await readEvents(await stage.municipality.api('tib'), incidentStream(id), 0);
  return events.filter(({ type }) => type === 'LineWritten').map(({ content }) => (content as { text: string }).text);
}

test('[LG4] a page that is reloaded without network shows the last picture with its age, and takes a line', async () => {
  const id = await stage.municipality.incident('Ras vid Mossbrinken');
  const device = await stage.signedIn('logg', `/handelser/${id}`);
  const { page } = device;
  // before the line: to keep the whole page may take longer than a picture is of this moment
  await isKept(device);
  await writeLine(page, 'Skriven med nät');
  await line(page, 'Skriven med nät').waitFor();
  await expect.poll(() => picturesOn(device)).toContain('Skriven med nät');
  await device.goOffline();

  await page.reload();
  await line(page, 'Skriven med nät').waitFor();
  await levelNow(page, 'Störning').waitFor();
  await page.getByText(/Du ser läget som det var \d\d:\d\d \(nyss\)/).waitFor();
  await writeLine(page, 'Skriven efter omladdning utan nät');
  await line(page, 'Skriven efter omladdning utan nät').getByText('osänd sedan').waitFor();
  expect(await stored(id)).toEqual(['Skriven med nät']);

  await device.goOnline();
  await expect.poll(() => stored(id)).toEqual(['Skriven med nät', 'Skriven efter omladdning utan nät']);
  await line(page, 'Skriven efter omladdning utan nät').getByText('osänd sedan').waitFor({ state: 'detached' });
});

test('a browser that is closed opens without network, on any page, with what was written; the server gets it later', async () => {
  const id = await stage.municipality.incident('Skogsbrand');
  const profile = await stage.profile();
  const before = await stage.signedIn('logg', `/handelser/${id}`, { profile });
  await line(before.page, 'Skogsbrand').waitFor();
  await expect.poll(() => picturesOn(before)).toContain('Skogsbrand');
  await isKept(before);
  await before.goOffline();
  await writeLine(before.page, 'Skriven innan locket stängdes');
  await line(before.page, 'Skriven innan locket stängdes').getByText('osänd sedan').waitFor();
  await expect.poll(() => keptOn(before)).toContain('Skriven innan locket stängdes');
  await textField(before.page).fill('Halvskrivet');
  await expect.poll(() => keptOn(before)).toContain('Halvskrivet');
  await before.context.close();

  const after = await stage.screen('after', { profile });
  await after.goOffline();
  await after.goto('/');
  await after.page.getByRole('link', { name: /Skogsbrand/ }).click();
  await line(after.page, 'Skriven innan locket stängdes').getByText('osänd sedan').waitFor();
  await expect.poll(() => textField(after.page).inputValue()).toBe('Halvskrivet');
  await after.goto(`/handelser/${id}/uppgifter`);
  await after.page.getByRole('heading', { name: 'Uppgifter' }).first().waitFor();
  await after.goOnline();
  await expect.poll(() => stored(id)).toEqual(['Skriven innan locket stängdes']);
});

test('[SE3] what is secret is in no cache and no database in clear, and is not shown after a reload without network', async () => {
  const id = await stage.municipality.incident('Hot mot skola');
  const canary = `kanariefågel-${randomUUID()}`;
  const reader = await stage.signedIn('direktor', `/handelser/${id}/logg`);
  const writer = await stage.signedIn('logg', `/handelser/${id}/logg`);
  await line(writer.page, 'Hot mot skola').waitFor();
  await composer(writer.page).getByText('Sekretess', { exact: true }).click();
  await writeLine(writer.page, `Elevens namn är ${canary}`);
  await line(reader.page, canary).waitFor();
  await composer(writer.page).getByText('Sekretess', { exact: true }).click();
  await textField(writer.page).fill(`Utkast om ${canary}`);
  await expect.poll(() => keptOn(writer)).toContain('"sealed"');

  for (const screen of [reader, writer]) {
    await isKept(screen);
    await expect.poll(() => keptOn(screen)).toContain('Hot mot skola');
    await screen.goOffline();
    await screen.page.reload();
    await line(screen.page, 'Hot mot skola').waitFor();
    const kept = await allKeptOn(screen);
    // what is looked through is all there is: the shell's own files, and the open picture
    expect(kept).toContain('/assets/page-');
    expect(kept).not.toContain(canary);
    expect(await screen.page.content()).not.toContain(canary);
  }
});

test('a device that nobody is signed in on says that it waits for the server, and goes on when it is there', async () => {
  const screen = await stage.screen('nobody');
  await screen.goto('/');
  await screen.page.getByRole('heading', { name: 'Logga in' }).waitFor();
  await isKept(screen);
  await screen.goOffline();
  await screen.page.reload();
  await screen.page.getByText(/det går inte att logga in utan nät/).waitFor();
  await screen.goOnline();
  await screen.page.getByRole('heading', { name: 'Logga in' }).waitFor();
});
