import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const board = (id: string) => `/handelser/${id}`;

test('[OV1] [OV8] the lead opens the exercise for one by name; whoever follows it breaks it off, and every screen leads to what is real', async () => {
  const id = await stage.municipality.incident('Övning Havsvind', 1, 'exercise');
  const lead = await stage.signedIn('tib', board(id));
  const follower = await stage.signedIn('stab', board(id), { viewport: PHONE });

  await lead.page.getByRole('button', { name: 'Utskick: stängda' }).click();
  const dialog = lead.page.getByRole('dialog', { name: 'Vem får övningen nå på riktigt?' });
  await dialog.getByText('Ingen: inget sms, mejl eller notis lämnar övningen.').waitFor();
  await dialog.getByRole('checkbox').first().press('Space');
  await dialog.getByText('1 person vald').waitFor();
  expect(await accessibilityFaults(lead.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Öppna för 1 person' }).click();
  await lead.page.getByRole('button', { name: 'Utskick: öppna för 1' }).waitFor();

  expect(await follower.page.getByRole('button', { name: /^Utskick/ }).count()).toBe(0);
  await follower.page.getByRole('button', { name: 'Avbryt övningen' }).click();
  expect(await accessibilityFaults(follower.page)).toEqual([]);
  await follower.page.getByRole('button', { name: 'Avbryt – skarpt läge' }).click();

  for (const { page } of [lead, follower]) {
    await page.getByRole('alert').getByText('ÖVNING AVBRUTEN – SKARPT LÄGE').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  }
  expect(await lead.page.getByRole('button', { name: /^Utskick/ }).count()).toBe(0);

  await lead.page.getByRole('button', { name: 'Öppna skarp händelse' }).click();
  await lead.page.getByRole('heading', { name: 'Ny händelse' }).waitFor();
  expect(new URL(lead.page.url()).pathname).toBe('/handelser/ny');
  const real = await stage.municipality.incident('Brand på riktigt', 1);
  await follower.page.getByRole('button', { name: /^Gå till .* Brand på riktigt$/ }).click();
  await expect.poll(() => new URL(follower.page.url()).pathname).toBe(board(real));
  await expect.poll(() => follower.page.getByText('ÖVNING AVBRUTEN').count()).toBe(0);
});
