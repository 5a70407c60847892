import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { Overheard } from './harness/overheard.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
const row = (page: Page, name: string) =>
  region(page, /^(Kommer|Utan svar|Kommer inte) \(/)
    .getByRole('listitem')
    .filter({ hasText: name });

test('[KR2] [KR8] [LM1] [LM4] support workers are called in by competence on a phone; who comes is a helper, and others hear how many', async () => {
  const { municipality } = stage;
  await municipality.changeAccount('stab', { roles: ['stab', 'krisstod'] });
  const church = { organisation: 'Norrby kyrkan', phone: '070-000 55 03' };
  await municipality.changePerson('forvaltning', { capacities: ['stodperson', 'stod_barn'], phone: '070-000 55 02' });
  await municipality.changePerson('ordforande', {
    capacities: ['kln_ordforande', 'stodperson', 'stod_tro'],
    ...church,
  });
  const id = await municipality.incident('Olycka vid hållplatsen');
  const decision = { decider: { person: null, capacity: 'kommundirektor' } };
  const wording = { wording: 'Krisstöd aktiveras.', deciderName: 'Kaj Dahlman' };
  const words = { decision: wording, what: 'Samtal', whom: 'Boende' };
  await municipality.give('stab', krisstodStream(id), 'ActivateKrisstod', { from: 'none', decision }, words);
  const outside = await stage.screen('observator');
  await stage.signIn(outside, 'observator');
  const heard = new Overheard(outside);
  await outside.goto(`/handelser/${id}`);
  await region(outside.page, 'Krisstöd').getByText('0 i tjänst nu').waitFor();

  // four touches: the way in, the competence, where and when, and the call
  const phone = await stage.signedIn('stab', `/handelser/${id}/krisstod`, { viewport: PHONE });
  const { page } = phone;
  await region(page, 'Inkallning').getByRole('link', { name: 'Kalla in stödpersoner' }).click();
  const send = (count: string) => page.getByRole('button', { name: `Kalla in ${count}` });
  await send('2 personer').waitFor();
  await page.getByText('Servern kan inte skicka några meddelanden').waitFor();
  await page.getByText('Barn och unga', { exact: true }).click();
  await send('1 person').waitFor();
  await page.getByText('Tro och samfund', { exact: true }).click();
  await send('2 personer').waitFor();
  await page.getByText('Kyrkan', { exact: true }).click();
  await send('1 person').waitFor();
  await page.getByText('Kommunen', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Var och när' }).fill('KANARIE-SAMLING klockan nu');
  expect(await page.getByRole('textbox', { name: 'Meddelande' }).inputValue()).toContain(
    'KANARIE-SAMLING klockan nu. Svara',
  );
  expect(await accessibilityFaults(page, 'form')).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await send('2 personer').click();
  await page.getByRole('heading', { name: 'Inkallning 1', exact: true }).waitFor();

  // rung, and their answers entered by hand
  await press(page, 'Ring dem utan svar (2)');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: /070-000 55 02/ }).waitFor();
  await dialog.getByRole('button', { name: 'Ja: Eva Lind' }).click();
  await dialog.getByRole('button', { name: 'Stäng', exact: true }).last().click();
  await row(page, 'Eva Lind').getByText('ja', { exact: true }).waitFor();
  await region(outside.page, 'Krisstöd').getByText('Inkallade: 2 · svarat: 1 · obesvarade: 1').waitFor();
  expect(await accessibilityFaults(page, 'section')).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);

  // a helper of the effort, as the register has them
  await page.getByRole('link', { name: 'Till krisstöd' }).click();
  await region(page, 'Inkallning').getByText('Inkallade: 2 · svarat: 1 · obesvarade: 1').waitFor();
  await region(page, 'Bemanning').getByRole('button', { name: 'Stödpersoner (1)' }).click();
  const helper = region(page, 'Bemanning').getByRole('listitem').filter({ hasText: 'Eva Lind' });
  await helper.getByText('Kommunen · Barn och unga').waitFor();
  await helper.getByText('kommer', { exact: true }).waitFor();
  expect(await accessibilityFaults(page, '#inkallning, #bemanning')).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);

  expect(await heard.all()).not.toContain('KANARIE');
  await outside.goto(`/handelser/${id}/krisstod/inkallningar/1`);
  await outside.page.getByText('Du får inte öppna den här sidan').waitFor();
  expect(await heard.all()).not.toContain('KANARIE');
});
