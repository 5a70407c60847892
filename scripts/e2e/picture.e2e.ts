import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

test('[ST6] [LG11] the lägesbild is written by two, of what is recorded, and published; what is corrected afterwards is told', async () => {
  const id = await stage.municipality.incident('Strömavbrott');
  const stream = incidentStream(id);
  const said = { text: '400 hushåll utan ström.' };
  const line = await stage.municipality.give('tib', stream, 'WriteLine', { kind: 'handelse' }, said);
  const path = `/handelser/${id}/lagesbild`;
  const [one, other] = [
    await stage.signedIn('stab', path),
    await stage.signedIn('direktor', path, { viewport: PHONE, hasTouch: true, isMobile: true }),
  ];
  const text = ({ page }: typeof one) => page.getByRole('textbox', { name: 'Text under Händelse' });

  await press(one.page, 'Skriv under Händelse');
  await text(one).fill('Fel i ställverket.');
  await press(one.page, 'Hämta in: 400 hushåll utan ström.');
  await one.page.getByRole('button', { name: 'Ta bort: 400 hushåll utan ström.' }).waitFor();
  await other.page.getByText('Stig Alm skriver här sedan').waitFor();
  expect(await sidewaysScroll(other.page)).toBe(0);
  expect(await smallTargets(other.page)).toEqual([]);

  // taken over: the first is told and keeps what was written; the second saves, and neither overwrites the other unseen
  await press(other.page, 'Ta över Händelse');
  await one.page.getByText('tog över avsnittet').waitFor();
  expect(await text(one).inputValue()).toBe('Fel i ställverket.');
  await text(other).fill('Ett träd på ledningen.');
  await press(other.page, 'Spara avsnittet');
  await one.page.getByText('ändrade det här').waitFor();
  await one.page.getByText('Ett träd på ledningen.').waitFor();
  expect(await accessibilityFaults(one.page)).toEqual([]);
  await text(one).press('Control+Enter');
  await other.page.getByText('Fel i ställverket.').waitFor();

  // one that does not apply is no blank
  await press(one.page, 'Skriv under Samverkan');
  await one.page.getByRole('checkbox', { name: /^Ej aktuellt/ }).press('Space');
  await press(one.page, 'Spara avsnittet');
  await other.page.getByText('Ej aktuellt', { exact: true }).waitFor();

  // saved by a device that was without network, after another had written: told, and both texts are there
  await press(one.page, 'Skriv under Prognos');
  await one.page.getByRole('textbox', { name: 'Text under Prognos' }).fill('Två dygn.');
  await one.goOffline();
  await press(one.page, 'Spara avsnittet');
  const seen = { heading: 'prognos', from: null };
  await stage.municipality.give('direktor', stream, 'WritePictureSection', seen, { text: 'Tre dygn.' });
  await one.goOnline();
  await one.page.getByText('Någon annan hann före').waitFor();
  await one.page.getByText('Tre dygn.').waitFor();
  await press(one.page, 'Jämför…');
  expect(await one.page.getByRole('textbox', { name: 'Text under Prognos' }).inputValue()).toBe('Två dygn.');
  await press(one.page, 'Behåll så som det står');

  await press(one.page, 'Publicera version 1…');
  const dialog = one.page.getByRole('dialog', { name: 'Publicera lägesbild version 1' });
  await dialog.getByText('5 avsnitt är tomma').waitFor();
  expect(await accessibilityFaults(one.page)).toEqual([]);
  await press(one.page, 'Publicera ändå');
  // not the button that publishes it
  await one.page.getByRole('button', { name: /^Version 1/ }).waitFor();

  await stage.municipality.give('tib', stream, 'CorrectLine', { line }, { text: '4 000 hushåll utan ström.' });
  await one.page.getByText('Rättat').first().waitFor();
  await other.turnTo(`/handelser/${id}`);
  const card = other.page.getByRole('region', { name: 'Lägesbild' });
  await card.getByText('1 uppgift gäller inte längre').waitFor();
  await card.getByText('Version 1').waitFor();
});
