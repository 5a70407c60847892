import { wallFrom, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { pressByKey } from './harness/keyboard.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const ZONE = 'Europe/Stockholm';
const HOUR = 3_600_000;
const THUMB = { viewport: PHONE, isMobile: true, hasTouch: true };
const duty = (page: Page) => page.getByRole('banner').getByRole('region', { name: 'TiB just nu' });

async function setShifts(primary: 'tib' | 'direktor') {
  const now = Date.now();
  const { person } = stage.municipality.account(primary);
  const span = { from: wallFrom(now, ZONE), until: wallOf(now + 90 * HOUR, ZONE) };
  const shifts = [{ ...span, primary: person, deputy: null }];
  await stage.municipality.give('tib', 'roster', 'SetShifts', { shifts, origin: 'override' }, {});
}

test('[TB3] a note is written by the keyboard and acknowledged on a phone; until then every screen names the old one', async () => {
  await setShifts('tib');
  const { page } = await stage.signedIn('tib', '/beredskap/overlamning');
  await page.getByText('Du är TiB.', { exact: true }).waitFor();
  await pressByKey(page, page.getByRole('button', { name: 'Spara överlämningen' }));
  await page.getByText('Skriv några ord, om så bara att det är lugnt.').waitFor();
  await page.getByRole('textbox', { name: 'Till den som tar över' }).fill('Isgata i Österby.');
  await pressByKey(page, page.getByRole('button', { name: 'Lägg till en rad' }));
  await page.getByRole('textbox', { name: 'När' }).fill('lör kväll');
  await page.getByRole('textbox', { name: 'Vad', exact: true }).fill('Match i ishallen');
  await pressByKey(page, page.getByRole('button', { name: 'Spara överlämningen' }));
  await page.getByRole('button', { name: 'Spara ändringen' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await setShifts('direktor');
  const other = await stage.signedIn('forvaltning', '/');
  await duty(other.page).getByText('Tove Berglund').waitFor();
  await duty(other.page)
    .getByText(/^Överlämning till .+ väntar sedan/)
    .waitFor();

  const phone = await stage.signedIn('direktor', '/', THUMB);
  await phone.page.getByRole('button', { name: 'Läs och ta över' }).tap();
  await phone.page.getByText('Isgata i Österby.').waitFor();
  await phone.page.getByText('Match i ishallen').waitFor();
  expect(await sidewaysScroll(phone.page)).toBe(0);
  expect(await smallTargets(phone.page)).toEqual([]);
  expect(await accessibilityFaults(phone.page)).toEqual([]);
  await phone.page.getByRole('button', { name: 'Jag tar över' }).tap();
  await duty(other.page).getByText('Tove Berglund').waitFor({ state: 'hidden' });
  await phone.goto('/');
  await phone.page.getByRole('region', { name: 'Du är TiB' }).waitFor();
  await phone.page.getByText(/^Överlämning från föregående TiB kvitterad/).waitFor();
  expect(await smallTargets(phone.page)).toEqual([]);
});

test('[TB6] a call is noted with a thumb, corrected by another, and becomes an incident in one touch', async () => {
  const phone = await stage.signedIn('tib', '/beredskap/logg', THUMB);
  await phone.page.getByText('Inget antecknat än').waitFor();
  await phone.page.getByRole('button', { name: 'Anteckna' }).tap();
  await phone.page.getByText('Skriv vad det gäller.').waitFor();
  await phone.page.getByRole('textbox', { name: 'Vad gäller det?' }).fill('Vattenläcka på Storgatan 4');
  await phone.page.getByRole('textbox', { name: 'Vem ringde?' }).fill('VA-jouren');
  await phone.page.getByRole('button', { name: 'Anteckna' }).tap();
  const entry = phone.page.getByRole('article', { name: 'Nr 1' });
  await entry.getByText('Vattenläcka på Storgatan 4').waitFor();
  expect(await sidewaysScroll(phone.page)).toBe(0);
  expect(await smallTargets(phone.page)).toEqual([]);
  expect(await accessibilityFaults(phone.page)).toEqual([]);

  const desk = await stage.signedIn('direktor', '/beredskap/logg');
  await pressByKey(desk.page, desk.page.getByRole('button', { name: 'Rätta nr 1' }));
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Vad gäller det?' }).fill('Vattenläcka på Storgatan 14');
  expect(await accessibilityFaults(desk.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Rätta', exact: true }).click();
  await entry.getByText('Vattenläcka på Storgatan 14').waitFor();
  await entry.getByText('Rättad en gång').waitFor();

  await phone.page.getByRole('button', { name: 'Gör till händelse, nr 1' }).tap();
  await phone.page.getByText('Kommer ur beredskapsloggen, nr 1.').waitFor();
  await phone.page.getByText('Vattenläcka på Storgatan 14').first().waitFor();
  await phone.page.getByText('De första tio minuterna').first().waitFor();
  await desk.page.getByRole('link', { name: /^Blev händelse \d{4}-\d{3}$/ }).waitFor();
});

test('[TB5] a calendar address is shown once, and is dead when it has been changed', async () => {
  const { page } = await stage.signedIn('tib', '/beredskap');
  const made = async () => {
    const dialog = page.getByRole('dialog', { name: 'Din kalenderadress' });
    const url = await dialog.getByRole('textbox', { name: 'Adress' }).inputValue();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Klart' }).click();
    return url;
  };
  await press(page, 'Skapa adress till allas pass');
  const first = await made();
  expect(await (await fetch(first)).text()).toContain('BEGIN:VCALENDAR');
  await press(page, 'Byt adress till allas pass');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Byt adress' }).click();
  const next = await made();
  expect(next).not.toBe(first);
  expect((await fetch(first)).status).toBe(404);
  expect((await fetch(next)).status).toBe(200);
});
