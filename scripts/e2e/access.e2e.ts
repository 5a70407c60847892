import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { press } from './harness/board.ts';
import { composer, line, textField, writeLine } from './harness/log.ts';
import { PASSWORD } from './harness/municipality.ts';
import { keptOn } from './harness/overheard.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });

/** Registered before the server's clock is moved, which ends the sessions of all. */
let longShift = '';
let onTheWay = '';
beforeAll(async () => {
  longShift = await stage.municipality.incident('Långt pass');
  onTheWay = await stage.municipality.incident('Passet går ut på vägen');
});

const HOUR = 3_600_000;

async function logIn(page: Page, username: string, password: string) {
  await page.getByRole('textbox', { name: 'Användarnamn' }).fill(username);
  await page.getByLabel('Lösenord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Logga in' }).click();
}

test('a wrong password is told and the name kept; the right one leads to the page that was asked for', async () => {
  const id = await stage.municipality.incident('Efter inloggning');
  const screen = await stage.screen('tib');
  await screen.goto(`/handelser/${id}/logg`);
  await logIn(screen.page, 'tib', 'inte rätt lösenord');
  await screen.page.getByText('Fel användarnamn eller lösenord. Försök igen.').waitFor();
  expect(await screen.page.getByRole('textbox', { name: 'Användarnamn' }).inputValue()).toBe('tib');
  await logIn(screen.page, 'tib', PASSWORD);
  await line(screen.page, 'Efter inloggning').waitFor();
});

test('guessing at a password is stopped, and told', async () => {
  const screen = await stage.screen('somebody');
  await screen.goto('/');
  for (let tries = 0; tries < 10; tries++) {
    const data = { username: 'ordforande', password: `gissning nummer ${tries}` };
    await screen.context.request.post(`${screen.cable.address}/api/session`, { data });
  }
  await logIn(screen.page, 'ordforande', PASSWORD);
  await screen.page.getByText('För många försök. Vänta fem minuter').waitFor();
});

test('[SE1] an observer reads the board, and is offered nothing that an observer may not do', async () => {
  const id = await stage.municipality.incident('Observeras');
  const { page } = await stage.signedIn('observator', `/handelser/${id}`);
  await line(page, 'Observeras').waitFor();
  for (const name of ['Ändra nivå…', 'Stabsläge…', 'Leder…', 'Mer att göra med händelsen', 'Ny uppgift']) {
    expect(await page.getByRole('button', { name }).count(), name).toBe(0);
  }
  expect(await composer(page).count()).toBe(0);
});

test('signing out wipes what was read from the device', async () => {
  const id = await stage.municipality.incident('Ska inte ligga kvar');
  const screen = await stage.signedIn('stab', `/handelser/${id}`);
  await writeLine(screen.page, 'Läst och skrivet på en lånad dator');
  await line(screen.page, 'Läst och skrivet på en lånad dator').waitFor();
  await expect.poll(() => keptOn(screen)).toContain('Ska inte ligga kvar');

  await screen.page.getByRole('button', { name: 'Inloggad som Stig Alm' }).click();
  await screen.page.getByRole('menuitem', { name: 'Logga ut' }).click();
  await screen.page.getByRole('heading', { name: 'Logga in' }).waitFor();
  expect(await keptOn(screen)).not.toMatch(/Ska inte ligga kvar|lånad dator/);
  await screen.page.goBack().catch(() => {});
  await screen.goto(`/handelser/${id}`);
  await screen.page.getByRole('heading', { name: 'Logga in' }).waitFor();
});

test('[SE3] a shared computer keeps nothing that can be read, not even what waits to be sent', async () => {
  const id = await stage.municipality.incident('Läst på bibliotekets dator');
  const screen = await stage.screen('stab');
  await screen.goto(`/handelser/${id}`);
  await screen.page.getByText('Delad dator', { exact: true }).click();
  await logIn(screen.page, 'stab', PASSWORD);
  await line(screen.page, 'Läst på bibliotekets dator').waitFor();
  await screen.goOffline();
  await writeLine(screen.page, 'Skrivet på bibliotekets dator');
  await line(screen.page, 'Skrivet på bibliotekets dator').getByText('osänd sedan').waitFor();
  await textField(screen.page).fill('Halvskrivet på bibliotekets dator');
  expect(await keptOn(screen)).not.toContain('bibliotekets dator');

  await screen.goOnline();
  await line(screen.page, 'Skrivet på bibliotekets dator').getByText('osänd sedan').waitFor({ state: 'detached' });
  expect(await keptOn(screen)).not.toContain('bibliotekets dator');
});

test('[SE1] a role that is taken away while the board is open takes the board with it', async () => {
  const id = await stage.municipality.incident('Bara för staben');
  const screen = await stage.signedIn('stab', `/handelser/${id}`);
  await line(screen.page, 'Bara för staben').waitFor();
  await expect.poll(() => keptOn(screen)).toContain('Händelsen är registrerad.');

  await stage.municipality.changeAccount('stab', { roles: ['forvaltning'] });
  await screen.page.getByText('Du får inte läsa den här händelsen').waitFor();
  await expect.poll(() => keptOn(screen)).not.toContain('Händelsen är registrerad.');
  await stage.municipality.changeAccount('stab', { roles: ['stab'] });
});

test('[SE1] an account that is closed is out at once, and its device emptied', async () => {
  const id = await stage.municipality.incident('Kontot stängs');
  const screen = await stage.signedIn('observator', `/handelser/${id}`);
  await line(screen.page, 'Kontot stängs').waitFor();
  await stage.municipality.changeAccount('observator', { active: false });
  await screen.page.getByText('Din inloggning har avslutats').waitFor();
  await expect.poll(() => keptOn(screen)).not.toContain('Kontot stängs');
  await stage.municipality.changeAccount('observator', { active: true });
});

test('[LG4] a session that runs out keeps what is being written and asks for log-in over the board', async () => {
  const { page } = await stage.signedIn('direktor', `/handelser/${longShift}`);
  await line(page, 'Långt pass').waitFor();
  await textField(page).fill('Halvskriven när passet gick ut');

  await stage.server.befall({ clockOffsetMs: 13 * HOUR });
  const dialog = page.getByRole('dialog', { name: 'Din inloggning har gått ut' });
  await dialog.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Logga in', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  expect(await textField(page).inputValue()).toBe('Halvskriven när passet gick ut');
  await textField(page).press('Enter');
  await line(page, 'Halvskriven när passet gick ut').getByText('Kaj Dahlman').waitFor();
  await press(page, 'Ändra nivå…');
  await page.getByRole('dialog', { name: 'Ändra nivå' }).waitFor();
});

test('[LG4] a line that is on its way when the session runs out is kept, told of, and arrives once', async () => {
  const screen = await stage.signedIn('logg', `/handelser/${onTheWay}`);
  const { page } = screen;
  await line(page, 'Passet går ut på vägen').waitFor();
  await screen.goOffline();
  await writeLine(page, 'Skriven innan passet gick ut');
  await line(page, 'Skriven innan passet gick ut').getByText('osänd sedan').waitFor();
  // longer than a session lasts since the test before
  await stage.server.befall({ clockOffsetMs: 26 * HOUR });
  await screen.goOnline();

  const dialog = page.getByRole('dialog', { name: 'Din inloggning har gått ut' });
  await dialog.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Logga in', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await line(page, 'Skriven innan passet gick ut').getByText('osänd sedan').waitFor({ state: 'detached' });
  await page.reload();
  await line(page, 'Skriven innan passet gick ut').waitFor();
  expect(await line(page, 'Skriven innan passet gick ut').count()).toBe(1);
});
