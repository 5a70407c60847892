import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, onTestFinished, test } from 'vitest';
import { readEvents } from '../proof/api.ts';
import { levelNow, press } from './harness/board.ts';
import { line, linesWith, textField, writeLine } from './harness/log.ts';
import { keptOn } from './harness/overheard.ts';
import type { Screen } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

const paths = { board: (id: string) => `/handelser/${id}`, log: (id: string) => `/handelser/${id}/logg` };

/** The texts of all written lines, as the server has stored them. */
async function stored(id: string): Promise<string[]> {
  const events = await readEvents(await stage.municipality.api('tib'), incidentStream(id), 0);
  return events.filter(({ type }) => type === 'LineWritten').map(({ content }) => (content as { text: string }).text);
}

async function shows(screen: Screen, texts: string[]) {
  for (const text of texts) await line(screen.page, text).waitFor();
}

test('[LA1] one raises the level, the other shows it without reload', async () => {
  const id = await stage.municipality.incident('Vattenläcka vid Norra bron');
  const [one, other] = [
    await stage.signedIn('tib', paths.board(id)),
    await stage.signedIn('direktor', paths.board(id)),
  ];
  await levelNow(other.page, 'Störning').waitFor();
  await other.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

  await press(one.page, 'Ändra nivå…');
  await press(one.page, 'Höj till särskild händelse');

  await levelNow(other.page, 'Särskild händelse').waitFor();
  expect(await other.page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
});

test('[LG4] both write without network; when it returns both logs are equal and nothing is lost or doubled', async () => {
  const id = await stage.municipality.incident('Avbrott i nätet');
  const one = await stage.signedIn('tib', paths.log(id));
  const other = await stage.signedIn('logg', paths.log(id));
  await shows(one, ['Avbrott i nätet']);
  await shows(other, ['Avbrott i nätet']);

  await Promise.all([one.goOffline(), other.goOffline()]);
  const [ones, others] = [
    ['Ettan skriver första', 'Ettan skriver andra', 'Ettan skriver tredje'],
    ['Tvåan skriver första', 'Tvåan skriver andra', 'Tvåan skriver tredje'],
  ];
  for (const text of ones) await writeLine(one.page, text);
  for (const text of others) await writeLine(other.page, text);
  await one.page.getByText('Inget nät.', { exact: true }).waitFor();
  await line(one.page, 'Ettan skriver första').getByText('osänd sedan').waitFor();
  expect(await stored(id)).toEqual([]);

  await Promise.all([one.goOnline(), other.goOnline()]);
  await shows(one, others);
  await shows(other, ones);
  await one.page.getByText('osänd sedan').first().waitFor({ state: 'detached' });
  await other.page.getByText('osänd sedan').first().waitFor({ state: 'detached' });

  await expect.poll(async () => (await stored(id)).sort()).toEqual([...ones, ...others].sort());
  // a line stands where it is waiting until the answer has moved it to its place
  await expect
    .poll(async () => {
      const [left, right] = [await linesWith(one.page, /skriver/), await linesWith(other.page, /skriver/)];
      return left.join() === right.join() ? [...left].sort() : { left, right };
    })
    .toEqual([...ones, ...others].sort());
});

test('[LG4] the server is killed while lines are unsent: they arrive once', async () => {
  const id = await stage.municipality.incident('Servern dör');
  const screen = await stage.signedIn('tib', paths.log(id));
  await shows(screen, ['Servern dör']);

  // some on their way when it dies, some written after
  for (const text of ['På väg ett', 'På väg två', 'På väg tre']) await writeLine(screen.page, text);
  await stage.server.kill();
  for (const text of ['Efteråt ett', 'Efteråt två']) await writeLine(screen.page, text);
  await line(screen.page, 'Efteråt två').getByText('osänd sedan').waitFor();
  await stage.server.start();

  await screen.page.getByText('osänd sedan').first().waitFor({ state: 'detached' });
  const all = ['På väg ett', 'På väg två', 'På väg tre', 'Efteråt ett', 'Efteråt två'];
  await expect.poll(() => stored(id)).toEqual(all);
  await expect.poll(() => linesWith(screen.page, /^(På väg|Efteråt)/)).toEqual([...all].reverse());
});

test('[LG4] a browser that is closed keeps what is unsent and what is being written', async () => {
  const id = await stage.municipality.incident('Locket fälls ihop');
  const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-profile-'));
  // after the browser has closed, for it writes in it until then
  onTestFinished(() => rmSync(directory, { recursive: true, force: true, maxRetries: 10 }));
  const profile = { directory, cable: await stage.cable() };
  const before = await stage.signedIn('tib', paths.log(id), { profile });
  await shows(before, ['Locket fälls ihop']);
  await before.goOffline();
  await writeLine(before.page, 'Skrivet före locket');
  await line(before.page, 'Skrivet före locket').getByText('osänd sedan').waitFor();
  await expect.poll(() => keptOn(before)).toContain('Skrivet före locket');
  await textField(before.page).fill('Halvskriven mening');
  await expect.poll(() => keptOn(before)).toContain('Halvskriven mening');
  await before.context.close();
  expect(await stored(id)).toEqual([]);

  profile.cable.mend();
  const after = await stage.screen('tib again', { profile });
  await after.goto(paths.log(id));
  await shows(after, ['Skrivet före locket']);
  await expect.poll(() => textField(after.page).inputValue()).toBe('Halvskriven mening');
  await expect.poll(() => stored(id)).toEqual(['Skrivet före locket']);
});
