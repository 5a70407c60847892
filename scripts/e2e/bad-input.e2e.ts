import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readEvents } from '../proof/api.ts';
import { levelNow, press } from './harness/board.ts';
import { choose, composer, line, textField, writeLine } from './harness/log.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const MINUTE = 60_000;

async function stored(id: string, type: string): Promise<unknown[]> {
  const events = await readEvents(await stage.municipality.api('tib'), incidentStream(id), 0);
  return events.filter((event) => event.type === type);
}

/** A text that would do something if it were taken for HTML. */
const hostile = (field: string) =>
  `${field} <img src="x" onerror="document.title='hacked'"><script>alert(1)</script>&amp;`;

test('hostile HTML in every text is shown as the text it is', async () => {
  const { municipality } = stage;
  const id = await municipality.incident(hostile('Händelse'), 1);
  const decider = { person: municipality.account('tib').person, capacity: 'tib' };
  const content = { decision: { wording: hostile('Beslut'), basis: hostile('Underlag') }, why: hostile('Varför') };
  await municipality.give(
    'tib',
    incidentStream(id),
    'RaiseLevel',
    { from: 1, to: 2, decision: { decider } },
    { ...content, direction: hostile('Inriktning'), called: hostile('Kallade') },
  );
  const title = { title: hostile('Uppgift') };
  await municipality.give('tib', incidentStream(id), 'CreateTask', { function: 'lagesbild', due: null }, title);
  const { page, goto } = await on('logg', `/handelser/${id}/logg`);
  await composer(page).getByRole('combobox', { name: 'Från' }).fill(hostile('Från'));
  await composer(page).getByRole('combobox', { name: 'Till' }).fill(hostile('Till'));
  await writeLine(page, hostile('Rad'));
  await line(page, hostile('Rad')).getByText(hostile('Från')).waitFor();
  await choose(page, hostile('Rad'), 'Rätta…');
  await page.getByRole('textbox', { name: 'Ska stå' }).fill(hostile('Rättad'));
  await page.getByRole('textbox', { name: 'Varför?' }).fill(hostile('Skäl'));
  await press(page, 'Spara rättelsen');
  await line(page, hostile('Rättad')).getByText(hostile('Skäl')).waitFor();

  for (const [path, shown] of [
    ['', 'Inriktning'],
    ['/uppgifter', 'Uppgift'],
    ['/beslut', 'Beslut'],
    ['/logg', 'Händelse'],
  ] as const) {
    await goto(`/handelser/${id}${path}`);
    await page.getByText(hostile(shown)).first().waitFor();
    expect(await page.locator('img[src=x], main script').count(), path).toBe(0);
    expect(await page.title()).not.toBe('hacked');
  }
});

test('a text of ten megabytes is refused in words, kept, and sent to nobody', async () => {
  const id = await stage.municipality.incident('Lång text');
  const { page } = await on('logg', `/handelser/${id}/logg`);
  await line(page, 'Lång text').waitFor();
  const text = 'Brandvatten. '.repeat(800_000);
  await textField(page).fill(text);
  await textField(page).press('Enter');
  await composer(page)
    .getByText(/Texten är [\d\s]+ tecken för lång/)
    .waitFor();
  expect((await textField(page).inputValue()).length).toBe(text.length);
  expect(await stored(id, 'LineWritten')).toEqual([]);
  await textField(page).fill('Lagom text');
  await textField(page).press('Enter');
  await line(page, 'Lagom text').waitFor();
  await expect.poll(() => stored(id, 'LineWritten')).toHaveLength(1);
});

test('two raise at once: the second is told what holds now, and keeps the text with one touch', async () => {
  const id = await stage.municipality.incident('Två höjer');
  const [one, other] = [await on('tib', `/handelser/${id}`), await on('direktor', `/handelser/${id}`)];
  for (const { page } of [one, other]) await press(page, 'Ändra nivå…');
  const wording = other.page.getByRole('dialog').getByRole('textbox', { name: 'Beslut', exact: true });
  await wording.fill('Jag höjer för att skolan är hotad.');
  await other.goOffline();
  await press(one.page, 'Höj till särskild händelse');
  await levelNow(one.page, 'Särskild händelse').waitFor();
  await press(other.page, 'Höj till särskild händelse');
  await other.goOnline();

  const refusal = other.page.getByRole('alert').filter({ hasText: 'gick inte igenom' });
  await refusal.getByText('Tove Berglund ändrade nivån till 2, särskild händelse').waitFor();
  await refusal.getByText('Det du skrev finns kvar här.').waitFor();
  await press(other.page, 'Spara som loggrad');
  await line(one.page, 'Jag höjer för att skolan är hotad.').waitFor();
  await refusal.waitFor({ state: 'detached' });
  expect(await stored(id, 'LevelChanged')).toHaveLength(1);
});

test('[LA1] a level that changes under an open dialog is said at once: it is chosen anew, and what was written stays', async () => {
  const id = await stage.municipality.incident('Någon hinner före');
  const [one, other] = [await on('tib', `/handelser/${id}`), await on('direktor', `/handelser/${id}`)];
  for (const { page } of [one, other]) await press(page, 'Ändra nivå…');
  const dialog = other.page.getByRole('dialog');
  const wording = dialog.getByRole('textbox', { name: 'Beslut', exact: true });
  await wording.fill('Jag höjer för att skolan är hotad.');
  await press(one.page, 'Höj till särskild händelse');
  await dialog.getByRole('alert').getByText('Någon hann före: nivån är nu särskild händelse').waitFor();
  await press(other.page, 'Välj nivå');
  await dialog.getByText('Välj vilken nivå som ska gälla.').waitFor();
  expect(await wording.inputValue()).toBe('Jag höjer för att skolan är hotad.');
  await dialog.getByText('3 Extraordinär händelse').click();
  await dialog.getByRole('button', { name: 'Höj till extraordinär händelse' }).waitFor();
  expect(await stored(id, 'LevelChanged')).toHaveLength(1);
});

test('a command for an incident that was closed meanwhile says so, and keeps the text', async () => {
  const id = await stage.municipality.incident('Stängs under tiden');
  const late = await on('direktor', `/handelser/${id}`);
  await levelNow(late.page, 'Störning').waitFor();
  await late.goOffline();
  const decider = { person: stage.municipality.account('tib').person, capacity: 'tib' };
  await stage.municipality.give(
    'tib',
    incidentStream(id),
    'CloseIncident',
    { decision: { decider }, handovers: [] },
    { decision: { wording: 'Händelsen avslutas.' } },
  );
  await press(late.page, 'Ändra nivå…');
  const wording = late.page.getByRole('dialog').getByRole('textbox', { name: 'Beslut', exact: true });
  await wording.fill('Höjs för säkerhets skull.');
  await press(late.page, 'Höj till särskild händelse');
  await late.goOnline();

  const refusal = late.page.getByRole('alert').filter({ hasText: 'gick inte igenom' });
  await refusal.getByText('Händelsen är avslutad.').waitFor();
  await press(late.page, 'Spara som loggrad');
  await line(late.page, 'Höjs för säkerhets skull.').waitFor();
  expect(await stored(id, 'LevelChanged')).toEqual([]);
});

test('[LG2] a phone whose clock is wrong writes lines with the right time, and the claim is kept', async () => {
  const id = await stage.municipality.incident('Fel klocka');
  const wrong = await on('stab', `/handelser/${id}/logg`, { clockOffsetMs: -37 * MINUTE });
  await line(wrong.page, 'Fel klocka').waitFor();
  await wrong.goOffline();
  const before = Date.now();
  await writeLine(wrong.page, 'Skriven med fel klocka');
  const after = Date.now();
  await wrong.goOnline();
  await line(wrong.page, 'Skriven med fel klocka').getByText('enhetens klocka visade').waitFor();

  const [written] = (await stored(id, 'LineWritten')) as { meta: { occurredAt: number } }[];
  expect(written?.meta.occurredAt).toBeGreaterThan(before - MINUTE);
  expect(written?.meta.occurredAt).toBeLessThan(after + MINUTE);
});

async function on(who: 'tib' | 'direktor' | 'logg' | 'stab', path: string, options = {}) {
  const screen = await stage.signedIn(who, path, options);
  screen.page.on('dialog', () => screen.faults.push('a text ran as a script'));
  return {
    page: screen.page as Page,
    goto: (next: string) => screen.goto(next),
    goOffline: () => screen.goOffline(),
    goOnline: () => screen.goOnline(),
  };
}

test('half a link, as a text message may break it, is told as such, with nothing to try again in vain', async () => {
  const screen = await stage.screen('a broken link');
  for (const path of ['/start/Vx3', '/inbjudan/Vx3', '/nytt-losenord/Vx3', '/forvaltning/Vx3']) {
    await screen.goto(path);
    await screen.page.getByRole('alert').getByText('Länken fungerar inte').waitFor();
    expect(await screen.page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0);
  }
});
