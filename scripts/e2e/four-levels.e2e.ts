import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { fourLevelPlan } from '@ledningsplats/shared/plan/four-level-plan.ts';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { fact, levelNow, press, pressMore } from './harness/board.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

const board = (id: string) => `/handelser/${id}`;
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** The municipality becomes another: its plan, and what its people hold and may do under it. */
async function becomeFjallboda() {
  const { municipality } = stage;
  const plan = fourLevelPlan({ name: 'Fjällboda kommun', code: '9997', timeZone: 'Europe/Stockholm' });
  await municipality.give('admin', 'plan', 'AdoptPlan', { plan, from: 1 }, { why: 'Ny krisledningsplan' });
  const become = (who: 'tib' | 'direktor' | 'ordforande', role: string, capacity: string, seat: string | null) =>
    municipality.changeAccount(who, { roles: [role], capacities: [capacity], function: seat });
  await become('tib', 'ledning', 'vakthavande', 'vakt');
  await become('direktor', 'ledning', 'kommunchef', 'ledningsrad');
  await become('ordforande', 'staben', 'ordforande', null);
}

test('an incident goes on in the words and under the rules of its own plan, and the next one in the new', async () => {
  const { municipality } = stage;
  const before = await municipality.incident('Vattenläcka före nya planen');
  const wall = await stage.signedIn('direktor', board(before));
  await levelNow(wall.page, 'Störning').waitFor();
  await fact(wall.page, 'Stabsläge').getByText('Normal').waitFor();

  await becomeFjallboda();
  const after = await stage.signedIn('direktor', '/');
  await after.page
    .getByRole('link', { name: /Vattenläcka före nya planen/ })
    .getByText(/Störning/)
    .waitFor();
  await after.goto(board(before));
  for (const { page } of [wall, after]) {
    await levelNow(page, 'Störning').waitFor();
    await fact(page, 'Stabsläge').getByText('Normal').waitFor();
    expect(await page.getByRole('list', { name: 'Nivå' }).getByRole('listitem').count()).toBe(3);
  }
  // its own mandate: särskild is decided by kommundirektören, of whom the new plan has none
  const decider = { person: null, capacity: 'kommundirektor' };
  await municipality.give(
    'direktor',
    incidentStream(before),
    'RaiseLevel',
    { from: 1, to: 2, decision: { decider } },
    { decision: { wording: 'Vi samordnar.', deciderName: 'Kaj Dahlman' } },
  );
  await levelNow(wall.page, 'Särskild händelse').waitFor();

  // what it has been read with is there without contact too
  await after.goOffline();
  await levelNow(after.page, 'Särskild händelse').waitFor();
});

test('the main job under another plan: four levels, other mandates, postures and functions', async () => {
  const phone = await stage.signedIn('tib', '/', { viewport: PHONE, hasTouch: true });
  const group = await stage.signedIn('direktor', '/');
  await press(phone.page, 'Ny händelse');
  await phone.page.getByRole('textbox', { name: 'Vad har hänt?' }).fill('Ras vid dammen');
  await phone.page.getByRole('button', { name: /^Registrera händelsen/ }).click();
  await group.page.getByRole('link', { name: /Ras vid dammen/ }).click();
  const { page } = group;
  await levelNow(page, 'Vardagshändelse').waitFor();
  await fact(page, 'Stabsläge').getByText('Grönt läge').waitFor();
  await fact(page, 'Leder').getByText('Tove Berglund, vakthavande tjänsteman').waitFor();
  await phone.page.getByRole('region', { name: 'De första tio minuterna' }).waitFor();

  await press(phone.page, 'Nivå, ledning och läge');
  await press(phone.page, 'Ändra nivå…');
  await press(phone.page, 'Höj till förstärkt ledning');
  await levelNow(page, 'Förstärkt ledning').waitFor();
  await page.getByText('till Kommunchefen var 12:e timme').waitFor();

  await press(page, 'Ändra nivå…');
  await dialog(page, 'Ändra nivå').getByRole('textbox', { name: 'Första inriktning' }).fill('Töm dalen först.');
  await press(page, 'Höj till allvarlig händelse');
  await levelNow(page, 'Allvarlig händelse').waitFor();

  await press(page, 'Ändra nivå…');
  const asked = dialog(page, 'Ändra nivå').getByRole('group', { name: /\?$/ });
  await asked.first().waitFor();
  for (const criterion of await asked.all()) await criterion.getByText('Ja', { exact: true }).click();
  await dialog(page, 'Ändra nivå').getByText('Du antecknar beslutet för Olga Sundin.').waitFor();
  await press(page, 'Höj till extraordinär händelse');
  await levelNow(page, 'Extraordinär händelse').getByText('obekräftat').waitFor();
  expect(await page.getByRole('list', { name: 'Nivå' }).getByRole('listitem').count()).toBe(4);

  await press(page, 'Stabsläge…');
  await dialog(page, 'Stabsläge').getByText('Rött läge', { exact: true }).click();
  await dialog(page, 'Stabsläge')
    .getByRole('button', { name: /rött läge/i })
    .click();
  await fact(page, 'Stabsläge').getByText('Rött läge').waitFor();

  await pressMore(page, 'Aktivera krisledningsnämnden…');
  await press(page, 'Aktivera krisledningsnämnden');
  await fact(page, 'Krisledningsnämnd').getByText('Aktiv').waitFor();
  await page.getByText('Anmäl nämndens beslut till fullmäktige').first().waitFor();
  await page.getByRole('region', { name: 'Underlag till ordföranden' }).waitFor();

  for (const screen of [group, phone]) {
    expect(await accessibilityFaults(screen.page)).toEqual([]);
    expect(await sidewaysScroll(screen.page)).toBeLessThanOrEqual(0);
  }
});
