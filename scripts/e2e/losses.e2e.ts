import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { LOSS_DIALOGS, type Opening, SERVICE_DIALOGS } from './harness/every-dialog.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

test('[KO2] [KO3] a loss is recorded by form, counts down the right services nearest first, and one that needs support says so; others see numbers', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Storm över Granvik');
  const register = (name: string, minutes: number, need = 'el') =>
    municipality.give(
      'tib',
      'services',
      'RegisterService',
      { reference: null, position: null, needs: [{ need, minutes }], contacts: [] },
      { name },
    );
  await register('Kylrummet', 600);
  await register('Vattenverket', 90);
  await register('Biblioteket', 10, 'drivmedel');

  const chief = await stage.signedIn('stab', `/handelser/${id}`);
  const other = await stage.signedIn('observator', `/handelser/${id}`, { viewport: PHONE, hasTouch: true });
  await chief.page.getByRole('button', { name: 'Nytt bortfall' }).click();
  expect(await accessibilityFaults(chief.page)).toEqual([]);
  const dialog = chief.page.getByRole('dialog');
  await dialog.getByText('El', { exact: true }).click();
  await dialog.getByText('Gäller hela kommunen').click();
  await dialog.getByRole('button', { name: 'Registrera' }).click();

  const card = chief.page.getByRole('region', { name: 'Verksamheter som räknar ner' });
  await card.getByText('Vattenverket').waitFor();
  const rows = await card.getByRole('listitem').allInnerTexts();
  expect(rows.map((row) => /Vattenverket|Kylrummet|Biblioteket/.exec(row)?.[0])).toEqual(['Vattenverket', 'Kylrummet']);
  await card.getByRole('button', { name: 'Anteckna svar från Vattenverket' }).click();
  await chief.page.getByRole('menuitem', { name: 'Behöver stöd' }).click();
  await card.getByRole('button', { name: 'Gör till uppgift…' }).waitFor();
  expect(await accessibilityFaults(chief.page)).toEqual([]);

  // who may not read the register is told how many, and no name [KO3]
  const counted = other.page.getByRole('region', { name: 'Verksamheter som räknar ner' });
  await counted.getByText('2 berörs').waitFor();
  expect(await other.page.content()).not.toContain('Vattenverket');
  expect(await smallTargets(other.page)).toEqual([]);
  expect(await sidewaysScroll(other.page)).toBe(0);

  await chief.turnTo(`/handelser/${id}/verksamheter`);
  await chief.page.getByRole('heading', { name: 'Verksamheter som räknar ner' }).waitFor();
  expect(await accessibilityFaults(chief.page)).toEqual([]);
  await faultless(chief.page, LOSS_DIALOGS);
  // the service tells it itself, on a phone without network; it arrives when there is some [KO2]
  const row = chief.page.getByRole('listitem').filter({ hasText: 'Kylrummet' });
  await row.getByRole('button', { name: 'Anteckna svar från Kylrummet' }).click();
  await chief.page.getByRole('menuitem', { name: 'Länk till verksamheten…' }).click();
  const address = await chief.page.getByRole('textbox', { name: 'Länk' }).inputValue();
  expect(await accessibilityFaults(chief.page)).toEqual([]);
  await chief.page.getByRole('button', { name: 'Klar' }).click();
  const phone = await stage.screen('verksamheten', { viewport: PHONE, hasTouch: true });
  await phone.goto(new URL(address).pathname);
  await phone.page.getByRole('heading', { name: 'Kylrummet' }).waitFor();
  await phone.page.getByText(/^El: borta sedan/).waitFor();
  expect(await phone.page.content()).not.toContain('Vattenverket');
  expect(await accessibilityFaults(phone.page)).toEqual([]);
  expect(await smallTargets(phone.page)).toEqual([]);
  expect(await sidewaysScroll(phone.page)).toBe(0);
  await phone.page.getByRole('button', { name: 'Skicka svaret' }).click();
  await phone.page.getByText('Välj hur det går.').waitFor();
  await phone.goOffline();
  await phone.page.getByText('Vi behöver stöd', { exact: true }).click();
  await phone.page.getByRole('button', { name: '4 timmar' }).click();
  await phone.page.getByText('Reservkraft', { exact: true }).click();
  await phone.page.getByRole('textbox', { name: 'Något mer?' }).fill('Varorna står på kajen');
  await phone.page.getByRole('button', { name: 'Skicka svaret' }).click();
  await phone.page.getByText(/väntar i mobilen/).waitFor();
  await phone.goOnline();
  await phone.page.getByText('Allt är skickat.').waitFor();
  await row.getByText('enligt dem själva').waitFor();
  await row.getByText('Behöver reservkraft').waitFor();
  await row.getByText(/Varorna står på kajen/).waitFor();
  await row.getByText(/genom sin länk/).waitFor();
  expect(await other.page.content()).not.toContain('reservkraft');
  await row.getByRole('button', { name: 'Gör till uppgift…' }).click();
  await expect
    .poll(() => chief.page.getByRole('textbox', { name: 'Vad ska göras?' }).inputValue())
    .toMatch(/^Reservkraft till verksamhet V-\d+$/);
  await chief.page.keyboard.press('Escape');

  const keeper = await stage.signedIn('tib', '/verksamheter');
  await keeper.page.getByRole('rowheader', { name: /Kylrummet/ }).waitFor();
  expect(await accessibilityFaults(keeper.page)).toEqual([]);
  await faultless(keeper.page, SERVICE_DIALOGS);
});

async function faultless(page: Page, dialogs: readonly Opening[]): Promise<void> {
  for (const { name, open } of dialogs) {
    await open(page);
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await dialog.waitFor();
    expect([name, await accessibilityFaults(page, '[role=dialog], [role=alertdialog]')]).toEqual([name, []]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
}
