import { incidentStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { hasFocus, pressByKey, tabTo } from './harness/keyboard.ts';
import { line, writeLine } from './harness/log.ts';
import { Overheard } from './harness/overheard.ts';
import { DESK, PHONE, WALL } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const bar = (page: Page) => page.getByRole('search');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Sök i loggen' });
const hits = (page: Page) => page.getByRole('list', { name: 'Träffar' }).getByRole('listitem');
const around = (page: Page) => page.getByRole('list', { name: 'Raderna omkring träffen' }).getByRole('listitem');

/** Everything that a screen reader is told in passing. */
function said(page: Page): Locator {
  return page.locator('[data-live-announcer]');
}

async function logOf(title: string, texts: readonly string[]): Promise<string> {
  const id = await stage.municipality.incident(title);
  for (const text of texts) {
    const data = { kind: 'handelse', important: false } as const;
    await stage.municipality.give('logg', incidentStream(id), 'WriteLine', data, { text });
  }
  return id;
}

test('[LG7] a log is searched by the keyboard alone, and a hit is shown where it stands', async () => {
  const texts = Array.from({ length: 60 }, (_, nth) => `Rad nummer ${nth + 1}`);
  texts[4] = 'Åskan slog ut ställverket';
  const id = await logOf('Åska', texts);
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg`);
  await line(page, 'Rad nummer 60').waitFor();
  // away from the composer, as one who reads is
  await page.getByRole('heading', { name: 'Händelselogg' }).click();

  await page.keyboard.press('/');
  await hasFocus(page, field(page));
  await page.keyboard.type('ställv ');
  await hits(page).getByText('Åskan slog ut ställverket').waitFor();
  await page.keyboard.type('ås');
  await expect.poll(() => hits(page).locator('mark').count()).toBe(2);
  await hits(page).getByText('Åskan slog ut ställverket').waitFor();
  await said(page).getByText('1 träff').waitFor();
  expect(await hits(page).locator('mark').allTextContents()).toEqual(['Åskan', 'ställverket']);
  await expect.poll(() => new URL(page.url()).searchParams.get('sok')).toBe('ställv ås');

  await pressByKey(page, hits(page).getByRole('button', { name: /^Visa i loggen, raden klockan/ }));
  await around(page).getByText('Rad nummer 6', { exact: true }).waitFor();
  await around(page).getByText('Rad nummer 4', { exact: true }).waitFor();
  const hit = page.locator('[aria-current=true]');
  expect(await hit.textContent()).toContain('Åskan slog ut ställverket');
  await expect.poll(() => hit.evaluate((row) => row === document.activeElement)).toBe(true);
  await pressByKey(page, page.getByRole('button', { name: 'Till träffarna' }), 'Enter');
  await hits(page).getByText('Åskan slog ut ställverket').waitFor();

  // it can be come back to
  await page.reload();
  await hits(page).getByText('Åskan slog ut ställverket').waitFor();
  await page.keyboard.press('/');
  await hasFocus(page, field(page));
  await page.keyboard.press('Escape');
  await line(page, 'Rad nummer 60').waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('[LG7] filters narrow a search, and what is found later comes by itself', async () => {
  const id = await logOf('Översvämning', ['Bro ett stängd', 'Väg stängd']);
  const facts = { kind: 'inkommande', important: true, verification: 'rumour' } as const;
  const content = { text: 'Bro två stängd', place: 'Östra ängen' };
  await stage.municipality.give('logg', incidentStream(id), 'WriteLine', facts, content);
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg?sok=st%C3%A4ngd`);
  await page.getByText('3 träffar', { exact: true }).first().waitFor();
  for (const [choose, undo] of [
    [
      () => bar(page).getByLabel('Slag').selectOption('Inkommande'),
      () => bar(page).getByLabel('Slag').selectOption(''),
    ],
    [
      () => bar(page).getByLabel('Hur säkert').selectOption('Rykte'),
      () => bar(page).getByLabel('Hur säkert').selectOption(''),
    ],
    [() => page.getByText('Bara viktiga').click(), () => page.getByText('Bara viktiga').click()],
    [() => bar(page).getByLabel('Plats').fill('öst'), () => bar(page).getByLabel('Plats').fill('')],
  ] as const) {
    await choose();
    await expect.poll(() => hits(page).count()).toBe(1);
    await hits(page).getByText('Bro två').waitFor();
    await undo();
    await expect.poll(() => hits(page).count()).toBe(3);
  }
  await writeLine(page, 'Bro tre stängd');
  await hits(page).getByText('Bro tre').waitFor();
  await field(page).fill('finns inte');
  await page.getByText('Ord söks från sin början').waitFor();
  await pressByKey(page, page.getByRole('button', { name: 'Rensa sökningen' }));
  await line(page, 'Bro tre stängd').waitFor();
});

test('[LG11] what was a rumour is found as confirmed once somebody has said so, at the same address', async () => {
  const id = await logOf('Gaslukt', ['Ingen märkning']);
  const stream = incidentStream(id);
  const facts = { kind: 'handelse', important: false, verification: 'rumour' } as const;
  const line = await stage.municipality.give('logg', stream, 'WriteLine', facts, { text: 'Gaslukt vid skolan' });
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg?sakert=rykte`);
  await hits(page).getByText('Gaslukt vid skolan').waitFor();
  await expect.poll(() => hits(page).count()).toBe(1);
  await bar(page).getByLabel('Hur säkert').selectOption('Bekräftad');
  await page.getByText('Inga träffar').first().waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('sakert')).toBe('bekraftad');
  await stage.municipality.give('logg', stream, 'AssessLine', { line, verification: 'confirmed' }, {});
  await hits(page).getByText('Gaslukt vid skolan').waitFor();
  await page.reload();
  await hits(page).getByText('Gaslukt vid skolan').waitFor();
  expect(await bar(page).getByLabel('Hur säkert').inputValue()).toBe('confirmed');
});

test('a long log that is being read for its first search says how far that has come, and what it knows meanwhile', async () => {
  const id = await logOf('Lång', ['Bron är stängd', 'Vägen är öppen']);
  const screen = await stage.signedIn('logg', `/handelser/${id}/logg`);
  const { page } = screen;
  await line(page, 'Vägen är öppen').waitFor();
  // as the server answers until it has read as far as it must
  let isReady = false;
  await page.route('**/search?*', async (route) => {
    const head = { seq: 100_000, hash: '' };
    const preparing = { read: 45_900, of: 100_000 };
    return isReady ? route.fallback() : route.fulfill({ json: { lines: [], total: 0, head, preparing } });
  });
  await field(page).fill('bron');
  await page.getByText('Sökningen förbereds: 45 % av loggen är genomläst.', { exact: false }).waitFor();
  await said(page).getByText('Sökningen förbereds. Träffarna kommer strax.').waitFor();
  await hits(page).getByText('Bron är stängd').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  isReady = true;
  await page.getByText('2 träffar', { exact: true }).first().waitFor();
  await page.getByText('Sökningen förbereds: 45', { exact: false }).waitFor({ state: 'detached' });
});

test('[SE3] the cleared find both parts in one list by time; the uncleared find and hear nothing of the secret one', async () => {
  const id = await logOf('Hot', ['Vakten först', 'Vakten sist']);
  const canary = 'kanariefågeln';
  const mark = { provision: null, authority: null };
  const secretData = { kind: 'handelse', important: false, mark } as const;
  await stage.municipality.give('direktor', secretStream(id), 'WriteSecretLine', secretData, {
    text: `Vakten ${canary}`,
  });
  const path = `/handelser/${id}/logg?sok=vakt`;

  const uncleared = await stage.screen('stab');
  const overheard = new Overheard(uncleared);
  await stage.signIn(uncleared, 'stab');
  await uncleared.goto(path);
  const cleared = await stage.signedIn('direktor', path);
  await cleared.page.getByText('3 träffar', { exact: true }).first().waitFor();
  const found = await hits(cleared.page).locator('mark').allTextContents();
  expect(found).toEqual(['Vakten', 'Vakten', 'Vakten']);
  expect(await hits(cleared.page).first().textContent()).toContain(canary);
  await hits(cleared.page).first().getByRole('button').click();
  await around(cleared.page).getByText('Vakten sist').waitFor();
  await cleared.page.locator('[aria-current=true]').getByText(canary).waitFor();

  await uncleared.page.getByText('2 träffar', { exact: true }).first().waitFor();
  await field(uncleared.page).fill('kanarie');
  await uncleared.page.getByText('Inga träffar').first().waitFor();
  expect(await overheard.all()).not.toContain(canary);
});

test('[LG10] a hit that is made secret leaves the screen of one who is not cleared', async () => {
  const id = await logOf('Sjuk elev', ['Eleven heter Anna']);
  const reader = await stage.signedIn('stab', `/handelser/${id}/logg?sok=elev`);
  await hits(reader.page).getByText('heter Anna').waitFor();
  const stream = incidentStream(id);
  const { seq } = await stage.municipality
    .give('logg', stream, 'WriteLine', { kind: 'notering', important: false }, { text: 'x' })
    .then((after) => ({ seq: after - 1 }));
  await stage.municipality.give(
    'direktor',
    stream,
    'MarkLineSecret',
    { line: seq, mark: { provision: null, authority: null } },
    {},
  );
  await expect.poll(() => reader.page.getByText('heter Anna').count()).toBe(0);
});

test('without network what the device holds is searched, and it says so', async () => {
  const id = await logOf('Utan nät', ['Bron är stängd']);
  const screen = await stage.signedIn('logg', `/handelser/${id}/logg`);
  const { page } = screen;
  await line(page, 'Bron är stängd').waitFor();
  await screen.goOffline();
  await page.getByText('Inget nät').first().waitFor();
  await field(page).fill('bron');
  await page.getByText(/Inget nät. Bara de \d+ senaste raderna/).waitFor();
  await hits(page).getByText('Bron är stängd').waitFor();
  await field(page).fill('skola');
  await page.getByText('Hela loggen söks så snart nätet är tillbaka.', { exact: false }).waitFor();
  await screen.goOnline();
  await page.getByText('Ord söks från sin början').waitFor();
});

test.each([
  ['at a desk', DESK],
  ['on a phone', PHONE],
  ['on a wall', WALL],
])('[SE7] axe finds nothing among hits, around one, nor where there are none, %s', async (_, viewport) => {
  const id = await logOf('Storm', ['Stormen tog taket', 'Taket ligger på vägen']);
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg?sok=tak`, { viewport });
  await hits(page).first().waitFor();
  if (viewport === PHONE) {
    await page.getByRole('button', { name: 'Avgränsa' }).click();
    await bar(page).getByLabel('Plats').waitFor();
  }
  const found = await accessibilityFaults(page);
  expect(await sidewaysScroll(page)).toBe(0);
  await hits(page).first().getByRole('button').click();
  await around(page).first().waitFor();
  found.push(...(await accessibilityFaults(page)));
  expect(await sidewaysScroll(page)).toBe(0);
  // another search leads to its hits by itself
  await field(page).fill('zebra');
  await page.getByText('Inga träffar').first().waitFor();
  found.push(...(await accessibilityFaults(page)));
  expect(found).toEqual([]);
});

test('the fields of a search are reached in order from the field itself', async () => {
  const id = await logOf('Ordning', ['En rad']);
  const { page } = await stage.signedIn('logg', `/handelser/${id}/logg`);
  await line(page, 'En rad').waitFor();
  await page.getByRole('heading', { name: 'Händelselogg' }).click();
  await page.keyboard.press('/');
  await hasFocus(page, field(page));
  for (const name of ['Slag', 'Antecknat av', 'Hur säkert', 'Från och med', 'Till och med', 'Plats', 'Bara viktiga'])
    await tabTo(page, bar(page).getByLabel(name, { exact: true }));
});
