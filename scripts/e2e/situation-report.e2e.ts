import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

test('[ST7] the report stands ready in the form’s order, is copied, is recorded as sent, and says when it holds no longer', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Strömavbrott i norr');
  const stream = incidentStream(id);
  const decision = { decider: { person: municipality.account('direktor').person, capacity: 'kommundirektor' } };
  await municipality.give(
    'stab',
    stream,
    'RaiseLevel',
    { from: 1, to: 2, decision },
    { decision: { wording: 'Vi går upp i stab.' } },
  );
  const phone = await stage.signedIn('direktor', `/handelser/${id}/lagesrapport`, { viewport: PHONE, hasTouch: true });
  await phone.page.getByText('Ingen lägesbild är publicerad').waitFor();

  const { page } = await stage.signedIn('stab', `/handelser/${id}`);
  const card = page.getByRole('region', { name: 'Lägesrapport', exact: true });
  await card.getByText('Ingen skickad än').waitFor();
  const quote = { kind: 'decision' as const, id: '2', seq: 1, at: 0, by: null };
  const written = await municipality.give(
    'stab',
    stream,
    'WritePictureSection',
    { heading: 'handelse', from: null, quotes: [quote] },
    { text: 'Österby är utan ström.', words: ['Vi går upp i stab.'] },
  );
  await municipality.give('stab', stream, 'PublishPicture', { from: written }, {});

  await card.getByRole('link', { name: 'Till lägesrapporten' }).click();
  const text = page.getByRole('region', { name: 'Rapporten som text' });
  await text.getByText('Österby är utan ström.').waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Kopiera', exact: true }).click();
  await page.getByRole('button', { name: 'Rapporten är kopierad' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('HÄNDELSE\nÖsterby är utan ström.');

  await press(page, 'Anteckna som skickad…');
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Till').inputValue()).not.toBe('');
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await phone.page.getByText('Rapport 1', { exact: true }).waitFor();

  await municipality.give('direktor', stream, 'DisownDecision', { number: 2, way: 'tool' }, {});
  await phone.page.getByText(/^Återger ett beslut som hävts sedan/).waitFor();
  expect(await accessibilityFaults(phone.page, 'main')).toEqual([]);
  expect(await sidewaysScroll(phone.page)).toBe(0);

  await press(page, 'Rapport 1 skickades inte');
  await dialog.getByLabel('Vad blev fel?').fill('Den låg kvar i utkorgen.');
  await dialog.getByRole('button', { name: 'Stryk', exact: true }).click();
  await phone.page.getByText('Skickades inte', { exact: true }).waitFor();
  expect(await accessibilityFaults(page, 'main')).toEqual([]);
});
