import { expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ isEmpty: true, keepsPage: true });

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
  await page.getByRole('button', { name: 'Nästa' }).click();
  await page.getByText('Skriv kommunens namn.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Kommunens namn').fill('Granviks kommun');
  await page.getByLabel('Kommunkod').fill('0138');
  await page.getByText('Koden ligger i Stockholms län.').waitFor();
  await page.getByLabel('Kommunkod').fill('9999');
  await page.getByText('Inget län har den koden.').waitFor();
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Steg 2 av 4: Kommunens område' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const centre = page.getByLabel('Mitt i kommunen');
  await centre.fill('vid kyrkan');
  await page.getByRole('button', { name: 'Nästa' }).click();
  await page.getByText('Det går inte att läsa som en plats i Sverige.').waitFor();
  await page.getByText('Skriv avståndet i hela kilometer').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await centre.fill('59,2, 18,3');
  await page.getByLabel('Kilometer till kommungränsen').fill('12');
  await page.getByText('Området blir ungefär 24 × 24 km.').waitFor();
  await page.getByText('Två hörn', { exact: true }).click();
  await page.getByLabel('Hörnet i sydväst').fill('59.28 18.46');
  await page.getByLabel('Hörnet i nordost').fill('59.15 18.17');
  await page.getByRole('button', { name: 'Nästa' }).click();
  await page.getByText('Hörnen är omkastade').waitFor();
  await page.getByLabel('Hörnet i sydväst').fill('59.15 18.17');
  await page.getByLabel('Hörnet i nordost').fill('59.28 18.46');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Steg 3 av 4: Du' }).waitFor();
  await page.getByLabel('Namn', { exact: true }).fill('Ada Modig');
  await page.getByLabel('Befattning').fill('Systemförvaltare');
  await page.getByLabel('Användarnamn').fill('ada');
  const password = page.getByLabel('Lösenord', { exact: true });
  await password.fill('Granvik');
  await page.getByRole('button', { name: 'Nästa' }).click();
  await page
    .getByText(/minst 12 tecken/i)
    .first()
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await password.fill('Ada Modig 123');
  await page.getByRole('button', { name: 'Nästa' }).click();
  await page.getByText('Exempeldata', { exact: true }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Skapa och logga in' }).click();
  await page.getByText('Lösenordet är lätt att gissa').waitFor();
  await password.fill('Elva granar vid sjön');
  await page.getByRole('button', { name: 'Tillbaka' }).click();
  expect(await page.getByLabel('Hörnet i sydväst').inputValue()).toBe('59.15 18.17');
  await page.getByRole('button', { name: 'Tillbaka' }).click();
  expect(await page.getByLabel('Kommunens namn').inputValue()).toBe('Granviks kommun');
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Nästa' }).click();
  await page.getByRole('button', { name: 'Skapa och logga in' }).click();
  await page.getByRole('button', { name: 'Inloggad som Ada Modig' }).waitFor();
  await page.getByText('Kvar: Fler än administratören kan logga in').waitFor();
  await page.getByText('Klart: Kommunens område är angivet').waitFor();
  await page.getByText('Kvar: Kommunen har antagit sin plan').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  const late = await open(stage.server.setupPath());
  await late.page.getByText('Länken är redan använd').waitFor();
  const wrong = await open(stage.server.setupPath().replace(/.{5}$/, 'XXXXX'));
  await wrong.page.getByText(/Länken fungerar inte|Länken är redan använd/).waitFor();
});

test('the example is an exercise, told of on every screen, and its people are offered nowhere', async () => {
  const admin = await stage.screen('ada');
  await admin.context.request.post(`${admin.cable.address}/api/session`, {
    data: { username: 'ada', password: 'Elva granar vid sjön' },
    failOnStatusCode: true,
  });
  const accounts = await admin.context.request.get(`${admin.cable.address}/api/accounts`);
  const [ada] = ((await accounts.json()) as { accounts: { id: string }[] }).accounts;
  await admin.context.request.patch(`${admin.cable.address}/api/accounts/${ada?.id}`, {
    data: { roles: ['administrator', 'tib'], capacities: ['tib'] },
    failOnStatusCode: true,
  });
  await admin.goto('/');
  const { page } = admin;
  await page.getByText('Förbered före en kris').waitFor();
  await page.getByText('ÖVNING', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: /Snöoväder och elavbrott/ }).click();
  await page.getByText('Lars Nybacka (exempel)').first().waitFor();
  await page
    .getByText(/ÖVNING ÖVNING ÖVNING/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Leder…' }).click();
  const leader = page.getByRole('dialog').getByRole('combobox').first();
  await leader.fill('a');
  await page.getByRole('option', { name: /Ada Modig/ }).waitFor();
  expect(await page.getByRole('option', { name: /exempel/ }).count()).toBe(0);
  await admin.goto('/administration/personer');
  await page.getByText('1 person', { exact: true }).waitFor();
});

async function open(path: string) {
  const screen = await stage.screen('nobody');
  await screen.goto(path);
  return { page: screen.page, goto: (next: string) => screen.goto(next) };
}
