import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { addDays, wallOf, weekdayOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { pressByKey } from './harness/keyboard.ts';
import { DESK, PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const duty = (page: Page) => page.getByRole('banner').getByRole('region', { name: 'TiB just nu' });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const turns = (page: Page) => page.getByRole('table').getByRole('row');
const today = wallOf(Date.now() - 8 * 3_600_000, 'Europe/Stockholm').slice(0, 10);
/** One and the same throughout. */
const monday = addDays(today, 1 - weekdayOf(today));

test('[TB1] [TB2] [TB4] a year is planned by the keyboard, a turn is swapped on a phone, and every screen says who is TiB', async () => {
  const { page } = await stage.signedIn('tib', '/beredskap');
  await duty(page).getByText('Ingen TiB är planerad').waitFor();
  await page.getByText('Inget schema än').waitFor();
  const other = await stage.signedIn('forvaltning', '/');
  await duty(other.page).getByText('Ingen TiB är planerad').waitFor();

  await pressByKey(page, page.getByRole('button', { name: 'Lägg schema', exact: true }));
  const plan = dialog(page, 'Lägg schema');
  await plan.getByRole('textbox', { name: 'Första dagen' }).fill(monday);
  await plan.getByRole('textbox', { name: 'Slutdag' }).fill(addDays(monday, 52 * 7));
  await plan.getByRole('button', { name: 'Lägg schema', exact: true }).click();
  await plan.getByText('Välj minst en person.').waitFor();
  const add = plan.getByRole('combobox', { name: 'Lägg till en person' });
  const { tib, direktor } = {
    tib: stage.municipality.account('tib').person,
    direktor: stage.municipality.account('direktor').person,
  };
  await add.selectOption(tib);
  // one alone: said before anything is saved
  await plan.getByText(/är TiB 3\d\d dagar i rad/).waitFor();
  await add.selectOption(direktor);
  await plan.getByText('Inga fel i det här schemat.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await pressByKey(page, plan.getByRole('button', { name: 'Spara 52 pass' }));

  await duty(page).getByText('Tove Berglund').waitFor();
  await duty(other.page).getByText('Tove Berglund').waitFor();
  expect(await duty(other.page).getByRole('link', { name: /^Ring/ }).getAttribute('href')).toBe('tel:0700000001');
  await expect.poll(() => turns(page).count()).toBe(14);
  await press(page, 'Visa alla 53 pass');
  await expect.poll(() => turns(page).count()).toBe(54);
  expect(await accessibilityFaults(page)).toEqual([]);

  // on one's own phone: asked for, and answered
  const look = { viewport: PHONE, isMobile: true, hasTouch: true };
  const own = await stage.signedIn('direktor', '/beredskap', look);
  await own.page
    .getByRole('button', { name: /^Föreslå byte av passet/ })
    .nth(1)
    .tap();
  const swap = dialog(own.page, 'Föreslå byte');
  await swap.getByRole('combobox', { name: /Byt med/ }).selectOption(tib);
  await swap.getByRole('button', { name: 'Föreslå bytet' }).tap();
  await own.page.getByRole('button', { name: 'Ta tillbaka' }).waitFor();
  expect(await sidewaysScroll(own.page)).toBe(0);
  expect(await smallTargets(own.page)).toEqual([]);
  expect(await accessibilityFaults(own.page)).toEqual([]);
  await press(page, 'Ja, byt');
  await own.page.getByText('bytt', { exact: true }).waitFor();

  // who is away is a gap with a name, everywhere at once
  await press(page, 'Anmäl frånvaro');
  const absence = dialog(page, 'Anmäl frånvaro');
  await absence.getByRole('textbox', { name: /Till/ }).fill(`${addDays(monday, 6)} 25:00`);
  await absence.getByRole('button', { name: 'Anmäl frånvaro' }).click();
  await absence.getByText('Skriv dag och klockslag som 2026-11-23 08:00.').waitFor();
  await absence.getByRole('textbox', { name: /Till/ }).fill(`${addDays(monday, 7)} 12:00`);
  await absence.getByRole('button', { name: 'Anmäl frånvaro' }).click();
  await duty(other.page).getByText('TiB är frånvarande').waitFor();
  await press(page, 'Avsluta frånvaron');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Avsluta frånvaron' }).click();
  await duty(other.page).getByText('Tove Berglund').waitFor();
});

test('[TB4] [SE7] anybody sees who is TiB where the administrator lets them; without contact what was known stays, and turned off nobody is shown', async () => {
  const { municipality } = stage;
  const admin = await stage.signedIn('admin', '/plan');
  await admin.page.getByRole('tab', { name: 'Beredskap', exact: true }).click();
  const choice = admin.page.getByRole('combobox', { name: /Vad får alla se/ });
  const address = admin.page.getByRole('textbox', { name: 'Sidan som alla kan öppna' });
  expect(await address.count()).toBe(0);
  await choice.selectOption('name');
  await expect.poll(() => address.inputValue()).toMatch(/\/tib$/);
  expect(await accessibilityFaults(admin.page)).toEqual([]);

  const { tib, direktor } = {
    tib: municipality.account('tib').person,
    direktor: municipality.account('direktor').person,
  };
  const shifts = [{ from: `${monday}T08:00`, until: `${addDays(monday, 7)}T08:00`, primary: tib, deputy: direktor }];
  await municipality.give('tib', 'roster', 'SetShifts', { shifts, origin: 'override' }, {});
  let version = 1;
  const open = async (what: 'nothing' | 'name') => {
    const plan = defaultPlan({ name: 'Granvik', code: '9998', timeZone: 'Europe/Stockholm' });
    plan.roster.open = what;
    const why = { why: 'Prov' };
    version = await municipality.give('admin', 'plan', 'AdoptPlan', { plan, from: version }, why);
  };

  const anybody = await stage.screen('anybody', { viewport: PHONE, isMobile: true, hasTouch: true });
  const { page } = anybody;
  await anybody.goto('/tib');
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  await open('name');
  await page.reload();
  await page.getByText('Tove Berglund').waitFor();
  expect(await page.getByRole('link', { name: 'Ring TiB 070-000 00 01' }).getAttribute('href')).toBe('tel:0700000001');
  await page.getByText(/^\d\d:\d\d:\d\d, nyss$/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const viewport of [{ width: 320, height: 256 }, PHONE, DESK]) {
    await page.setViewportSize(viewport);
    expect([viewport.width, await sidewaysScroll(page)]).toEqual([viewport.width, 0]);
  }

  await anybody.goOffline();
  await page.getByText(/^Ingen kontakt med kommunens server/).waitFor();
  await page.getByText('Tove Berglund').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await open('nothing');
  await anybody.goOnline();
  await page.getByRole('heading', { name: 'Sidan är avstängd' }).waitFor();
  expect(await page.getByText(/Tove Berglund|070-000/).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});
