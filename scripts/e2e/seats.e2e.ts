import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const HOUR = 3_600_000;

test('[ST1] one sits down with one press, and hands over: who takes over reads and acknowledges, and until then the earlier one sits', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Vattenläcka', 2);
  const path = `/handelser/${id}/staben`;
  const now = Date.now();
  const shift = (key: 'tib' | 'direktor', from: number, until: number) => {
    const { person } = municipality.account(key);
    return { function: 'stabschef', person, from: now + from * HOUR, until: now + until * HOUR };
  };
  const shifts = [shift('tib', -2, 0.25), shift('direktor', 0.25, 6), shift('tib', 9, 14)];
  await municipality.give('tib', incidentStream(id), 'PlanSeatShifts', { shifts }, {});

  const tib = await stage.signedIn('tib', path, { viewport: PHONE, isMobile: true, hasTouch: true });
  await tib.page.getByRole('button', { name: 'Jag sitter här: Stabschef' }).click();
  // the dialog begins with the name as it is known then
  await tib.page.getByText('Kaj Dahlman').first().waitFor({ state: 'attached' });
  await tib.page.getByRole('button', { name: 'Lämna över nu' }).click();
  const dialog = tib.page.getByRole('dialog', { name: 'Lämna över Stabschef' });
  // whoever is planned next is chosen beforehand
  expect(await dialog.getByRole('combobox', { name: 'Till vem' }).inputValue()).toBe('Kaj Dahlman');
  await dialog.getByRole('textbox', { name: 'Vad pågår?' }).fill('Tankar körs ut till skolorna.');
  await dialog.getByRole('button', { name: 'Lämna över', exact: true }).click();
  await tib.page.getByText('Tove Berglund sitter kvar tills Kaj Dahlman har läst och kvitterat.').waitFor();
  expect(await accessibilityFaults(tib.page)).toEqual([]);
  expect(await smallTargets(tib.page)).toEqual([]);
  expect(await sidewaysScroll(tib.page)).toBe(0);

  const director = await stage.signedIn('direktor', path);
  await director.page.getByText('Tankar körs ut till skolorna.').waitFor();
  await director.page.getByText('Stabschef: ingen är planerad').waitFor();
  expect(await accessibilityFaults(director.page)).toEqual([]);
  await director.page.getByRole('button', { name: 'Jag har läst och tar över' }).click();
  const took = /Tog över från Tove Berglund/;
  await director.page.getByRole('button', { name: took }).waitFor();
  await tib.page.getByRole('button', { name: took }).waitFor();
});
