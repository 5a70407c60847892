import { readFile } from 'node:fs/promises';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { VmaFacts } from '@ledningsplats/shared/vma/events.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readEvents } from '../proof/api.ts';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const HOUR = 3_600_000;
const FACTS: VmaFacts = {
  wanted: 'vma',
  event: 'brandrok',
  hasHappened: true,
  isWholeMunicipality: false,
  shapes: [],
  test: { lifeOrHealth: true, damage: false, urgent: true },
  already: 'no',
  channels: ['radio_tv'],
};
const WORDS = {
  area: 'Österby',
  happened: 'Det brinner.',
  threat: 'Röken är giftig.',
  instruction: 'Gå inomhus.',
  reasons: 'Räddningstjänsten har mätt.',
};

/** All that a request asks for. */
async function fillIn(page: Page) {
  for (const question of ['Är det fara för människors liv', 'Brådskar det'])
    await page.getByRole('group', { name: question }).getByText('Ja', { exact: true }).click();
  await page.getByRole('group', { name: 'Är det fara för omfattande' }).getByText('Nej', { exact: true }).click();
  await page.getByText('Ett VMA får begäras.').waitFor();
  await page.getByLabel('Varför bedömer ni det så?').fill('Räddningstjänsten har mätt.');
  await page.getByLabel('Vad är det för händelse?').selectOption({ label: 'Brand med farlig rök' });
  await page.getByLabel('Vilket område berörs?').fill('Österby');
  await page.getByLabel('Vad har hänt?').fill('Det brinner.');
  await page.getByLabel('Vad är hotet').fill('Röken är giftig.');
  await page.getByText('Gå inomhus och stanna där.', { exact: true }).click();
}

test('[VM1] [VM3] a VMA is prepared, read aloud, recorded and kept, updated, and over', async () => {
  const id = await stage.municipality.incident('Brand på återvinningen');
  const { page } = await stage.signedIn('tib', `/handelser/${id}/vma/begar`, { viewport: PHONE, hasTouch: true });
  await page.getByText('Du ringer SOS Alarm. Ledningsplats skickar ingenting.').waitFor();
  expect(await accessibilityFaults(page, 'main')).toEqual([]);
  await fillIn(page);

  await press(page, 'Läs upp');
  await page.getByText('Röken är giftig.').waitFor();
  expect(await accessibilityFaults(page, 'main')).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await press(page, 'Jag har ringt: anteckna');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Deras ärendenummer').fill('17');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await press(page, 'Anteckna svaret');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  const card = page.getByRole('region', { name: 'VMA 1', exact: true });
  await card.getByText('Gäller', { exact: true }).waitFor();
  expect(await accessibilityFaults(page, 'main')).toEqual([]);

  await card.getByRole('button', { name: 'Uppdatera', exact: true }).click();
  await page.getByLabel('Vilket område berörs?').fill('Österby och Västerby');
  await press(page, 'Läs upp');
  await press(page, 'Jag har ringt: anteckna');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await card.getByText('Österby och Västerby').waitFor();
  await card.getByRole('button', { name: '2 meddelanden' }).click();
  const saved = page.waitForEvent('download');
  await card.getByRole('link', { name: 'Spara meddelande 2 (CAP)' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file).toContain('<msgType>Update</msgType>');
  expect(file).toContain('<areaDesc>Österby och Västerby</areaDesc>');

  await card.getByRole('button', { name: 'Faran över', exact: true }).click();
  await dialog.getByLabel('Med vem talade du?').fill('Vakthavande');
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await page.getByText('Inget VMA är begärt').waitFor();
  await page.getByText('Faran är över.', { exact: true }).waitFor();
});

test('[VM1] [OV1] in an exercise, without network: nobody is rung for real, and what was said is kept and sent when there is contact', async () => {
  const id = await stage.municipality.incident('Övning Rök', 1, 'exercise');
  // both pages are there before the network goes: this window keeps none of them
  const screen = await stage.signedIn('tib', `/handelser/${id}/vma`, { viewport: PHONE, hasTouch: true });
  const { page } = screen;
  await page.getByText('Inget VMA är begärt').waitFor();
  await screen.turnTo(`/handelser/${id}/vma/begar`);
  const head = page.getByText(/^ÖVNING\. Ring inte SOS Alarm\./);
  await head.waitFor();
  await page.getByText('Inget av det här är på riktigt, och ingenting skickas.').waitFor();
  await fillIn(page);
  await screen.goOffline();

  // the page that is read aloud, on screen and on paper: marked first and last, and with no number to SOS Alarm
  await press(page, 'Läs upp');
  await page.getByText('Röken är giftig.').waitFor();
  await head.waitFor();
  expect(await page.getByRole('listitem').getByText('ÖVNING', { exact: true }).count()).toBe(2);
  expect(await page.getByRole('link', { name: /SOS Alarm/ }).count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('ÖVNING', { exact: true }).first().isVisible()).toBe(true);
  await page.getByText('Röken är giftig.').waitFor();
  await page.emulateMedia({ media: 'screen' });

  await press(page, 'Jag har ringt: anteckna');
  await page.getByRole('dialog').getByRole('button', { name: 'Anteckna', exact: true }).click();
  await page.getByText('köat på enheten').waitFor();
  await page.getByText('Begäran om VMA väntar på servern').waitFor();
  expect(await page.getByRole('region', { name: 'ÖVNING VMA 1', exact: true }).count()).toBe(0);
  expect(await accessibilityFaults(page, 'main')).toEqual([]);
  await screen.goOnline();
  await page.getByRole('region', { name: 'ÖVNING VMA 1', exact: true }).waitFor();
});

test('[VM3] faran över ends the message that was read and no newer one; why it was declined goes with that answer alone', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Brand i hamnen');
  const stream = incidentStream(id);
  const review = Date.now() + HOUR;
  const requester = { person: municipality.account('tib').person, capacity: 'tib' };
  const from = await municipality.give('tib', stream, 'RequestVma', { requester, review, facts: FACTS }, WORDS);
  const { page } = await stage.signedIn('tib', `/handelser/${id}/vma`);
  const card = page.getByRole('region', { name: 'VMA 1', exact: true });
  const dialog = page.getByRole('dialog');
  const record = dialog.getByRole('button', { name: 'Anteckna', exact: true });

  // a reason that was begun on is not sent with another answer
  await press(page, 'Anteckna svaret');
  await dialog.getByText('Det avslogs', { exact: true }).click();
  await dialog.getByLabel('Varför?').fill('Fel nummer.');
  await dialog.getByText('Det sänds som VMA', { exact: true }).click();
  await record.click();
  await card.getByText('Gäller', { exact: true }).waitFor();

  // one reads it and rings; meanwhile it is asked for anew with another area
  await card.getByRole('button', { name: 'Faran över', exact: true }).click();
  await dialog.getByLabel('Med vem talade du?').fill('Vakthavande');
  const { id: vma } = await standing(stream);
  const newer = { ...WORDS, area: 'Österby och Västerby' };
  await municipality.give('direktor', stream, 'UpdateVma', { vma, from, review, facts: FACTS }, newer);
  await card.getByText('Österby och Västerby').waitFor();
  await record.click();
  const refused = page.getByRole('alert').filter({ hasText: 'Någon annan hann före' });
  await refused.waitFor();
  await card.getByText('Gäller', { exact: true }).waitFor();

  await card.getByRole('button', { name: 'Rätta svaret', exact: true }).click();
  await dialog.getByText('Det avslogs', { exact: true }).click();
  const reason = dialog.getByLabel('Varför?');
  expect(await reason.inputValue()).toBe('');
  await record.click();
  await dialog.getByText('Fyll i det här.').waitFor();
  await reason.fill('Räddningsledaren begär det.');
  await record.click();
  await page.getByText('Inget VMA är begärt').waitFor();
  const past = page.getByRole('listitem').filter({ hasText: 'Avslogs' });
  await past.getByText('Räddningsledaren begär det.', { exact: true }).waitFor();

  // it was another that was declined: this one stands after all
  await press(page, 'Rätta svaret om VMA 1');
  await dialog.getByText('Det sänds som VMA', { exact: true }).click();
  await record.click();
  await card.getByText('Gäller', { exact: true }).waitFor();
});

/** The request that is open, by its id. */
async function standing(stream: string): Promise<{ id: string }> {
  const events = await readEvents(await stage.municipality.api('tib'), stream, 0);
  const requested = events.find(({ type }) => type === 'VmaRequested');
  if (!requested) throw new Error('no VMA was asked for');
  return { id: (requested.data as { vma: string }).vma };
}
