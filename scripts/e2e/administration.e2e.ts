import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { keyboard } from './harness/hand.ts';
import { pressByKey } from './harness/keyboard.ts';
import { line, writeLine } from './harness/log.ts';
import type { PersonKey } from './harness/municipality.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

let incident = '';
beforeAll(async () => {
  incident = await stage.municipality.incident('Vattenläcka vid torget');
});

const OWN_PASSWORD = 'Sju svarta svanar';

async function linkIn(page: Page): Promise<string> {
  const address = await page.getByRole('dialog').getByLabel('Länk', { exact: true }).inputValue();
  return new URL(address).pathname;
}

async function choose(page: Page, button: string, item: string) {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('somebody new is invited, chooses name and password on a phone, and is in; the link works once', async () => {
  const { page } = await stage.signedIn('admin', '/administration/personer');
  await page.getByRole('button', { name: 'Ny person…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ny person' });
  await dialog.getByLabel('Namn', { exact: true }).fill('Nora Nyström');
  await dialog.getByLabel('Befattning').fill('Kommunvägledare');
  await dialog.getByLabel('E-post').fill('nora utan snabel-a');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await dialog.getByText('Skriv en hel e-postadress').waitFor();
  await dialog.getByLabel('E-post').fill('nora@provkoping.example');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await page.getByRole('button', { name: 'Bjud in… Nora Nyström' }).click();
  await page.getByText('Kommunikatör', { exact: true }).click();
  await page.getByRole('button', { name: 'Skapa länken' }).click();
  await page.getByRole('dialog', { name: 'Inbjudan till Nora Nyström' }).waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  const path = await linkIn(page);
  await page.keyboard.press('Escape');
  await page.getByText(/^Inbjuden till/).waitFor();

  const phone = await stage.screen('invited', { viewport: PHONE });
  await phone.goto(path);
  await phone.page.getByRole('heading', { name: 'Välkommen, Nora Nyström' }).waitFor();
  await phone.page.getByText('Ada Modig har bjudit in dig till Provköpings kommun.').waitFor();
  expect(await accessibilityFaults(phone.page)).toEqual([]);
  await phone.page.getByLabel('Användarnamn').fill('stab');
  await phone.page.getByLabel('Lösenord', { exact: true }).fill(OWN_PASSWORD);
  await phone.page.getByRole('button', { name: 'Skapa kontot och logga in' }).click();
  await phone.page.getByText('Användarnamnet är upptaget').waitFor();
  await phone.page.getByLabel('Användarnamn').fill('nora');
  await phone.page.getByRole('button', { name: 'Skapa kontot och logga in' }).click();
  await phone.page.getByRole('button', { name: /Inloggad som Nora Nyström/ }).waitFor();

  const late = await stage.screen('late');
  await late.goto(path);
  await late.page.getByText('Länken är redan använd').waitFor();
  expect(await accessibilityFaults(late.page)).toEqual([]);
  await page.reload();
  await page.getByText('Konto: nora').waitFor();
});

test('[SE7] a person is added, changed and invited by the keyboard alone, and the register is left the same way', async () => {
  const { page } = await admin('/administration/personer');
  const { press, fill, pick } = keyboard(page);
  await press(page.getByRole('button', { name: 'Ny person…' }));
  const dialog = page.getByRole('dialog');
  await fill(dialog.getByLabel('Namn', { exact: true }), 'Tyra Tangent');
  await fill(dialog.getByLabel('Befattning'), 'Arkivarie');
  await page.keyboard.press('Enter');
  await press(page.getByRole('button', { name: 'Ändra… Tyra Tangent' }));
  await fill(dialog.getByLabel('Mobilnummer 1'), '070-000 77 88');
  await press(dialog.getByRole('button', { name: 'Spara' }));
  await page.getByRole('link', { name: 'Ring Tyra Tangent, 070-000 77 88' }).waitFor();
  await press(page.getByRole('button', { name: 'Bjud in… Tyra Tangent' }));
  await pressByKey(page, dialog.getByRole('checkbox', { name: 'Observatör' }), 'Space');
  await press(dialog.getByRole('button', { name: 'Skapa länken' }));
  await page.getByRole('dialog', { name: 'Inbjudan till Tyra Tangent' }).waitFor();
  await press(dialog.getByRole('button', { name: 'Stäng' }));
  await pick(page.getByRole('button', { name: 'Mer att göra med Tyra Tangent' }), 'Dra tillbaka inbjudan');
  await page.getByRole('button', { name: 'Bjud in… Tyra Tangent' }).waitFor();
  await press(page.getByRole('link', { name: 'Inloggade' }));
  await page.getByRole('heading', { name: 'Inloggade' }).waitFor();
});

test('a link for a new password ends what the old one had opened', async () => {
  const old = await stage.signedIn('observator', `/handelser/${incident}`);
  await line(old.page, 'Vattenläcka vid torget').waitFor();
  const { page } = await stage.signedIn('admin', '/konton');
  await page.getByRole('button', { name: 'Nytt lösenord… Otto Vik' }).click();
  await page.getByRole('button', { name: 'Skapa en länk i stället' }).click();
  await page.getByRole('dialog', { name: 'Länk till Otto Vik' }).waitFor();
  const path = await linkIn(page);

  const phone = await stage.screen('otto', { viewport: PHONE });
  await phone.goto(path);
  await phone.page.getByText('Otto Vik, du loggar in som observator.').waitFor();
  await phone.page.getByLabel('Nytt lösenord', { exact: true }).fill(OWN_PASSWORD);
  await phone.page.getByRole('button', { name: 'Byt lösenord och logga in' }).click();
  await phone.page.getByRole('button', { name: /Inloggad som Otto Vik/ }).waitFor();
  await old.page.getByText('Din inloggning har avslutats').waitFor();
});

test('an account that is shut, and a session that is ended, are out at once on their other screens', async () => {
  const shut = await stage.signedIn('logg', `/handelser/${incident}`);
  await line(shut.page, 'Vattenläcka vid torget').waitFor();
  const { page, goto } = await admin('/konton');
  await page.getByRole('button', { name: 'Stäng av… Doris Lindh' }).click();
  await page.getByRole('button', { name: 'Stäng av kontot' }).click();
  await shut.page.getByText('Din inloggning har avslutats').waitFor();
  await page.getByRole('button', { name: 'Öppna igen: Doris Lindh' }).click();
  await page.getByRole('button', { name: 'Stäng av… Doris Lindh' }).waitFor();

  const lost = await stage.signedIn('ordforande', `/handelser/${incident}`);
  await line(lost.page, 'Vattenläcka vid torget').waitFor();
  await goto('/administration/inloggade');
  await page
    .getByRole('button', { name: /^Avsluta… Olga Sundin/ })
    .first()
    .click();
  expect(await accessibilityFaults(page, '[role=alertdialog]')).toEqual([]);
  await page.getByRole('button', { name: 'Avsluta inloggningen' }).click();
  await lost.page.getByText('Din inloggning har avslutats').waitFor();
});

test('[SE4] one whose data are removed is a person who is removed, on every screen', async () => {
  const writer = await stage.signedIn('stab', `/handelser/${incident}`);
  await writeLine(writer.page, 'Ventilen är stängd');
  await line(writer.page, 'Ventilen är stängd').getByText('Stig Alm').waitFor();
  const reader = await stage.signedIn('direktor', `/handelser/${incident}`);
  await line(reader.page, 'Ventilen är stängd').getByText('Stig Alm').waitFor();

  const { page } = await admin('/administration/personer');
  await choose(page, 'Mer att göra med Stig Alm', 'Registerutdrag');
  await page.getByRole('heading', { name: 'Registerutdrag: Stig Alm' }).waitFor();
  await page
    .getByText(/Händelse \d{4}-\d+/)
    .first()
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spara som fil' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^registerutdrag-.*\.json$/);

  await page.getByRole('link', { name: 'Till personerna' }).click();
  await choose(page, 'Mer att göra med Stig Alm', 'Ta bort personuppgifter…');
  const dialog = page.getByRole('dialog', { name: 'Ta bort personuppgifter: Stig Alm' });
  await dialog.getByRole('button', { name: 'Ta bort uppgifterna' }).click();
  await dialog.getByText('Välj varför. Skälet skrivs i granskningen.').waitFor();
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  await dialog.getByLabel('Varför?').selectOption({ label: 'Personen har slutat eller fått andra uppgifter' });
  await dialog.getByRole('button', { name: 'Ta bort uppgifterna' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText('Stig Alm').count()).toBe(0);

  await line(reader.page, 'Ventilen är stängd').getByText('Borttagen person').waitFor();
  await expect.poll(() => reader.page.getByText('Stig Alm').count()).toBe(0);
  await writer.page.getByText('Din inloggning har avslutats').waitFor();
  await reader.goto(`/handelser/${incident}/logg`);
  await line(reader.page, 'Ventilen är stängd').getByText('Borttagen person').waitFor();
});

test('[SE6] the one responsible sees who read what is secret, and what was done to accounts; nobody else does', async () => {
  await stage.municipality.give(
    'tib',
    `incident/${incident}/secret`,
    'WriteSecretLine',
    { kind: 'notering', important: false, mark: { provision: null, authority: null } },
    { text: 'Vattenverkets kod är ändrad' },
  );
  const cleared = await stage.signedIn('direktor', `/handelser/${incident}`);
  await cleared.page.getByText('Vattenverkets kod är ändrad').first().waitFor();
  await stage.municipality.changeAccount('logg', { roles: ['sakerhetsgranskare'] });
  const { page } = await stage.signedIn('logg', '/administration/granskning');
  const readers = page.getByRole('list', { name: 'Vem har läst sekretess' });
  await readers.getByText('Kaj Dahlman').waitFor();
  // how far they have read is how much there is: not for one who may not read it [SE3]
  await readers
    .getByText(/^\d{4}-\d+$/)
    .first()
    .waitFor();
  await page.getByText('Hur många rader det är visas bara för den som själv får läsa dem.').waitFor();
  expect(await page.getByText('Vattenverkets kod').count()).toBe(0);
  const entries = page.getByRole('list', { name: 'Granskning' });
  await entries.getByText('Konto ändrades').first().waitFor();
  await entries.getByText('roller: Säkerhetsgranskare').first().waitFor();
  await page.getByLabel('Vad', { exact: true }).selectOption({ label: 'Personuppgifter togs bort' });
  await entries.getByText('har slutat').waitFor();
  await entries.getByText('Konto ändrades').first().waitFor({ state: 'detached' });
  expect(await accessibilityFaults(page)).toEqual([]);

  const other = await stage.signedIn('admin', '/administration/granskning');
  await other.page.getByRole('heading', { name: 'Du får inte öppna den här sidan' }).waitFor();
  expect(await other.page.getByRole('main').getByRole('alert').count()).toBe(0);
});

test('[SE1] a page that the role may not open says so in one sentence, with no alarm and no button that cannot help', async () => {
  const screen = await stage.signedIn('direktor');
  const { page } = screen;
  for (const path of [
    '',
    '/personer',
    `/personer/${stage.municipality.account('tib').person}`,
    '/inloggade',
    '/granskning',
  ]) {
    await screen.turnTo(`/administration${path}`);
    await page.getByRole('heading', { name: 'Du får inte öppna den här sidan' }).waitFor();
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0);
  }
  for (const path of ['/konton', '/forvaltningar']) {
    await screen.turnTo(path);
    await page.getByRole('heading', { name: 'Du får inte öppna den här sidan' }).waitFor();
  }
});

test('[LG9] the overview ticks what is prepared, and verifies the history when it is asked to', async () => {
  const { page } = await admin('/administration');
  await page.getByText('Kvar: Minst två administratörer').waitFor();
  await page.getByText('Klart: Minst två som kan registrera en händelse').waitFor();
  for (const point of [
    'Administratörer och TiB har tvåstegsinloggning',
    'Nödkontot är förseglat',
    'Kommunen har antagit sin plan',
  ])
    await page.getByText(`Kvar: ${point}`).waitFor();
  await page.getByText('Ingen säkerhetskopia tas').waitFor();
  await page.getByText(/BACKUP_DIR och starta om servern/).waitFor();
  expect(await page.getByRole('button', { name: 'Säkerhetskopiera nu' }).count()).toBe(0);
  await page.getByText('Inte kontrollerad än.').waitFor();
  await page.getByRole('button', { name: 'Kontrollera nu' }).click();
  await page.getByText('Historiken är hel').waitFor();
  await page.getByText(/av Ada Modig: \d+ poster/).waitFor();
  await page.getByRole('link', { name: 'Minst två administratörer' }).click();
  await page.getByRole('heading', { name: 'Konton' }).waitFor();
});

function admin(path: string) {
  return screenOf('admin', path);
}

async function screenOf(who: PersonKey, path = '/') {
  const screen = await stage.signedIn(who, path);
  return { page: screen.page, goto: (next: string) => screen.goto(next) };
}
