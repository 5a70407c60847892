import { expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ isEmpty: true });

test('the printed link makes the first administrator, once; before it no password opens anything', async () => {
  const { page, ...screen } = await open('/');
  await page.getByText('Ingen administratör finns än').waitFor();
  for (const guess of ['admin', 'administrator', 'ledningsplats']) {
    await page.getByRole('textbox', { name: 'Användarnamn' }).fill('admin');
    await page.getByLabel('Lösenord', { exact: true }).fill(guess);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByText('Fel användarnamn eller lösenord. Försök igen.').waitFor();
  }

  await screen.goto(stage.server.setupPath());
  await page.getByLabel('Kommunens namn').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Kommunens namn').fill('Granviks kommun');
  await page.getByLabel('Kommunkod').fill('9999');
  await page.getByLabel('Namn', { exact: true }).fill('Ada Modig');
  await page.getByLabel('Befattning').fill('Systemförvaltare');
  await page.getByLabel('Användarnamn').fill('ada');
  const password = page.getByLabel('Lösenord', { exact: true });
  await password.fill('Granvik');
  await page.getByRole('button', { name: 'Skapa och logga in' }).click();
  await page
    .getByText(/minst 12 tecken/i)
    .first()
    .waitFor();
  expect(await page.getByLabel('Kommunens namn').inputValue()).toBe('Granviks kommun');
  expect(await accessibilityFaults(page)).toEqual([]);
  await password.fill('Elva granar vid sjön');
  await page.getByRole('button', { name: 'Skapa och logga in' }).click();
  await page.getByRole('button', { name: 'Inloggad som Ada Modig' }).waitFor();
  await page.getByRole('main').getByRole('heading').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  const late = await open(stage.server.setupPath());
  await late.page.getByText('Länken är redan använd').waitFor();
  const wrong = await open(stage.server.setupPath().replace(/.{5}$/, 'XXXXX'));
  await wrong.page.getByText(/Länken fungerar inte|Länken är redan använd/).waitFor();
});

async function open(path: string) {
  const screen = await stage.screen('nobody');
  await screen.goto(path);
  return { page: screen.page, goto: (next: string) => screen.goto(next) };
}
