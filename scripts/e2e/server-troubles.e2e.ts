import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { readEvents } from '../proof/api.ts';
import { BuiltServer } from './harness/built-server.ts';
import { line, writeLine } from './harness/log.ts';
import { makeNew, makeOld, mayGrowOld } from './harness/old-page.ts';
import { keptOn } from './harness/overheard.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

async function stored(id: string): Promise<string[]> {
  const events = await readEvents(await stage.municipality.api('tib'), incidentStream(id), 0);
  return events.filter(({ type }) => type === 'LineWritten').map(({ content }) => (content as { text: string }).text);
}

test('a full disk: told on screen, nothing half-written, the server up, and all is taken when there is room', async () => {
  const id = await stage.municipality.incident('Disken är full');
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg`);
  await line(page, 'Disken är full').waitFor();
  await stage.server.befall({ isDiskFull: true });

  // long enough that no free room in the file takes them
  const texts = Array.from({ length: 8 }, (_, index) => `Rad ${index} ${'vatten '.repeat(800)}`.trim());
  for (const text of texts) await writeLine(page, text);
  await page.getByText('Servern kan inte spara just nu.').waitFor();
  await page.getByText(/ligger kvar på enheten och skickas av sig självt/).waitFor();
  expect((await fetch(`${stage.server.address}/api/health`)).status).toBe(200);
  const taken = await stored(id);
  expect(taken).toEqual(texts.slice(0, taken.length));
  expect(taken.length).toBeLessThan(texts.length);

  await stage.server.befall({ isDiskFull: false });
  await page.getByText('Servern kan inte spara just nu.').waitFor({ state: 'detached' });
  await page.getByText('osänd sedan').first().waitFor({ state: 'detached' });
  await expect.poll(() => stored(id)).toEqual(texts);
});

test('a page older than its server says so, sends nothing, and after the reload everything arrives', async () => {
  const id = await stage.municipality.incident('Gammal sida');
  const screen = await stage.screen('logg');
  await mayGrowOld(screen);
  await stage.signIn(screen, 'logg');
  await screen.goto(`/handelser/${id}/logg`);
  await line(screen.page, 'Gammal sida').waitFor();
  await makeOld(screen);
  await screen.page.getByText('Sidan är äldre än servern').first().waitFor();
  await writeLine(screen.page, 'Skriven på en gammal sida');
  await expect.poll(() => keptOn(screen)).toContain('Skriven på en gammal sida');
  expect(await stored(id)).toEqual([]);
  await makeNew(screen);
  await screen.page.getByRole('button', { name: 'Ladda om' }).first().click();
  await line(screen.page, 'Skriven på en gammal sida').waitFor();
  await expect.poll(() => stored(id)).toEqual(['Skriven på en gammal sida']);
  await expect.poll(() => screen.page.getByText('Sidan är äldre än servern').count()).toBe(0);
});

test('a damaged database is told in words at the start, and left as it is', async () => {
  const server = new BuiltServer();
  try {
    await server.start();
    await server.stop();
    const file = readdirSync(server.dataDir).find((name) => /\.(db|sqlite3?)$/.test(name));
    const path = join(server.dataDir, file ?? 'no database');
    const damaged = Buffer.alloc(readFileSync(path).length, 'skräp');
    writeFileSync(path, damaged);

    expect(await server.start()).toBe(1);
    expect(server.said()).toContain('Databasen är skadad och öppnas inte');
    expect(server.said()).toContain('återställ från den senaste säkerhetskopian');
    expect(readFileSync(path).equals(damaged)).toBe(true);
  } finally {
    await server.remove();
  }
});
