import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { WALL } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const FOUR_K = { width: 3840, height: 2160 };
/**
 * A picture of the wall at a sixth of its size, as it is seen from six metres: letters of fourteen pixels (a capital of
 * nine and a half) are what a text recognition reads with certainty, and what a screen is read with at arm's length.
 */
const READ_AT_A_SIXTH = 14;

test('[ST9] let in by its code, it shows the level and what is raised, says that contact is lost, and goes when it is disconnected', async () => {
  const { municipality } = stage;
  const incident = await municipality.incident('Storbrand i Centralskolan');
  const stream = incidentStream(incident);
  const at = Date.now() + 18 * 60_000;
  await municipality.give('stab', stream, 'PlanBriefing', { kind: 'stabsorientering', at, by: 'hand' }, {});
  const wall = await stage.screen('vägg', { viewport: WALL });
  await wall.goto('/vagg');
  const code = wall.page.locator('[data-wall="code"]');
  await code.waitFor();
  const shownCode = ((await code.textContent()) ?? '').replace('Kod ', '');

  const tib = await stage.signedIn('tib', '/vaggskarmar');
  await tib.page.getByRole('button', { name: 'Släpp in en skärm' }).click();
  const dialog = tib.page.getByRole('dialog');
  await dialog.getByLabel('Koden på skärmen').fill(shownCode);
  await dialog.getByLabel('Var skärmen hänger').fill('Stabsrummet');
  expect(await accessibilityFaults(tib.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Släpp in' }).click();
  await dialog.waitFor({ state: 'detached' });

  const level = wall.page.locator('[data-wall="level"]');
  await wall.page.locator('[data-wall="leader"]', { hasText: 'Tove Berglund' }).waitFor();
  expect(await level.textContent()).toMatch(/1 Störning/);
  expect(await wall.page.locator('[data-wall="countdown"]').textContent()).toMatch(/^om 1\d min$/);
  expect(await accessibilityFaults(wall.page)).toEqual([]);
  // nothing to press, and nothing for the keyboard to stand on
  const stops = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  expect(await wall.page.locator(stops).evaluateAll((all) => all.filter((one) => !one.closest('[inert]')).length)).toBe(
    0,
  );

  for (const size of [WALL, FOUR_K]) {
    await wall.page.setViewportSize(size);
    for (const what of ['level', 'leader', 'countdown']) {
      const pixels = await wall.page
        .locator(`[data-wall="${what}"]`)
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      expect([what, pixels / 6 >= READ_AT_A_SIXTH]).toEqual([what, true]);
      const box = await wall.page.locator(`[data-wall="${what}"]`).boundingBox();
      expect([what, box !== null && box.y + box.height <= size.height]).toEqual([what, true]);
    }
  }

  const decider = { person: municipality.account('direktor').person, capacity: 'kommundirektor' };
  const raised = { decision: { wording: 'Händelsen är en särskild händelse.' } };
  await municipality.give('direktor', stream, 'RaiseLevel', { from: 1, to: 2, decision: { decider } }, raised);
  await wall.page.locator('[data-wall="level"]', { hasText: '2 Särskild händelse' }).waitFor();
  await wall.page.locator('[data-fresh]', { hasText: 'Händelsen är en särskild händelse.' }).first().waitFor();

  const killedAt = Date.now();
  await stage.server.kill();
  const band = wall.page.locator('[data-wall="lost"]');
  await band.waitFor();
  // by the moment that the page itself put it up
  expect(Number(await band.getAttribute('data-said-at')) - killedAt).toBeLessThan(3_000);
  expect(await band.textContent()).toMatch(/Kontakten bruten\s*Bilden är \d+ s gammal/);
  expect(await level.textContent()).toMatch(/2 Särskild händelse/);
  await stage.server.start();
  await band.waitFor({ state: 'detached' });

  await tib.page.getByRole('button', { name: 'Koppla från Stabsrummet' }).click();
  await tib.page.getByRole('alertdialog').getByRole('button', { name: 'Koppla från' }).click();
  await wall.page.getByRole('heading', { name: 'Väggen är frånkopplad' }).waitFor();
  expect(await wall.page.getByText('Storbrand').count()).toBe(0);
});
