import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const board = (id: string) => `/handelser/${id}`;

test('[OV1] [OV8] the lead opens the exercise for one by name; whoever follows it breaks it off, and every screen leads to what is real', async () => {
  const id = await stage.municipality.incident('Övning Havsvind', 1, 'exercise');
  const lead = await stage.signedIn('tib', board(id));
  const follower = await stage.signedIn('stab', board(id), { viewport: PHONE });

  await lead.page.getByRole('button', { name: 'Utskick: stängda' }).click();
  const dialog = lead.page.getByRole('dialog', { name: 'Vem får övningen nå på riktigt?' });
  await dialog.getByText('Ingen: inget sms, mejl eller notis lämnar övningen.').waitFor();
  await dialog.getByRole('checkbox').first().press('Space');
  await dialog.getByText('1 person vald').waitFor();
  expect(await accessibilityFaults(lead.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Öppna för 1 person' }).click();
  await lead.page.getByRole('button', { name: 'Utskick: öppna för 1' }).waitFor();

  expect(await follower.page.getByRole('button', { name: /^Utskick/ }).count()).toBe(0);
  await follower.page.getByRole('button', { name: 'Avbryt övningen' }).click();
  expect(await accessibilityFaults(follower.page)).toEqual([]);
  await follower.page.getByRole('button', { name: 'Avbryt – skarpt läge' }).click();

  for (const { page } of [lead, follower]) {
    await page.getByRole('alert').getByText('ÖVNING AVBRUTEN – SKARPT LÄGE').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  }
  expect(await lead.page.getByRole('button', { name: /^Utskick/ }).count()).toBe(0);

  await lead.page.getByRole('button', { name: 'Öppna skarp händelse' }).click();
  await lead.page.getByRole('heading', { name: 'Ny händelse' }).waitFor();
  expect(new URL(lead.page.url()).pathname).toBe('/handelser/ny');
  const real = await stage.municipality.incident('Brand på riktigt', 1);
  await follower.page.getByRole('button', { name: /^Gå till .* Brand på riktigt$/ }).click();
  await expect.poll(() => new URL(follower.page.url()).pathname).toBe(board(real));
  await expect.poll(() => follower.page.getByText('ÖVNING AVBRUTEN').count()).toBe(0);
});

test('[OV1] every page of an exercise’s incident says that it is one, whichever one stands on', async () => {
  const id = await stage.municipality.incident('Övning Havsvind', 1, 'exercise');
  const source = readFileSync(join(import.meta.dirname, '../../client/src/app/App.tsx'), 'utf8');
  // an update of a VMA that there is none of is no page
  const routes = [...source.matchAll(/<Route path="(\/(?:handelser|ovningstelefon)\/:id[^"]*)"/g)]
    .map(([, path = '']) => path)
    .filter((path) => !path.includes(':vma'));
  expect(routes.length).toBeGreaterThan(20);
  const screen = await stage.signedIn('tib', board(id));
  const band = screen.page.getByText('ÖVNING ÖVNING ÖVNING', { exact: true }).first();
  for (const route of routes) {
    // what is not there, as the first call-out, has a page that says so
    const path = route
      .replace(':id', id)
      .replace(':number', '1')
      .replaceAll(/:[a-z]+/g, id);
    await screen.turnTo(path);
    await expect
      .poll(async () => [path, await band.isVisible(), await modeOf(screen.page)])
      .toEqual([path, true, 'exercise']);
  }
});

/** What every card's head and every printed page is marked by. */
function modeOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset.mode);
}
