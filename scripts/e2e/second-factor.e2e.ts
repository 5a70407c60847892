import { beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import { pressByKey, typeInto } from './harness/keyboard.ts';
import { line } from './harness/log.ts';
import { PASSWORD } from './harness/municipality.ts';
import {
  aheadBySteps,
  codeOf,
  enrolApp,
  logIn,
  prove,
  shownCodes,
  signOut,
  withFinger,
} from './harness/second-step.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();

let incident = '';
beforeAll(async () => {
  incident = await stage.municipality.incident('Inloggning i två steg');
});

/** The server's clock to the beginning of a later step: codes are used up as one goes. Answers what it then shows. */
async function laterBy(steps: number): Promise<number> {
  const clockOffsetMs = aheadBySteps(steps);
  await stage.server.befall({ clockOffsetMs });
  return Date.now() + clockOffsetMs;
}

test('[SE2] a code app is added by the keyboard alone, and from then on leads in; a code works once, a recovery code too', async () => {
  const { page } = await stage.signedIn('stab', '/mitt-konto');
  await pressByKey(page, page.getByRole('button', { name: 'Lägg till kodapp…' }));
  await typeInto(page, page.getByLabel('Nuvarande lösenord', { exact: true }), PASSWORD);
  await page.keyboard.press('Enter');
  const secret = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '';
  await typeInto(page, page.getByLabel('Kod som appen visar'), codeOf(secret, Date.now()));
  await page.keyboard.press('Enter');
  const [recovery = ''] = await shownCodes(page);
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
  // written off by hand: none is broken over two rows
  const heights = await page
    .getByRole('list', { name: 'Dina reservkoder' })
    .getByRole('listitem')
    .evaluateAll((codes) => codes.map((code) => code.getClientRects()[0]?.height ?? 0));
  expect(Math.max(...heights)).toBeLessThan(40);
  // a printer gets the sheet and nothing else
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByText('Reservkoder till Ledningsplats, stab');
  expect([await sheet.isVisible(), await page.locator('#innehall').isVisible()]).toEqual([true, false]);
  await page.emulateMedia({ media: 'screen' });
  expect(recovery).toMatch(/^([a-z0-9]{4}-){3}[a-z0-9]{4}$/);
  await pressByKey(page, page.getByRole('button', { name: 'Jag har sparat koderna' }));
  await page.getByText('10 reservkoder kvar.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await signOut(page);
  const code = codeOf(secret, await laterBy(3));
  const field = page.getByLabel('Kod', { exact: true });
  await logIn(page, 'stab');
  expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
  expect(await accessibilityFaults(page)).toEqual([]);
  await typeInto(page, field, code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mitt konto' }).waitFor();

  await signOut(page);
  await logIn(page, 'stab');
  await field.fill(code);
  await field.press('Enter');
  await page.getByText('Fel kod, eller en som redan är använd.').waitFor();
  await field.fill(recovery.toUpperCase().replaceAll('-', ' '));
  await field.press('Enter');
  await page.getByText('9 reservkoder kvar.').waitFor();

  await signOut(page);
  await logIn(page, 'stab');
  await field.fill(recovery);
  await field.press('Enter');
  await page.getByText('Fel kod, eller en som redan är använd.').waitFor();
});

test('[SE2] a passkey is made and leads in without name and password; its answer cannot be used again', async () => {
  const screen = await stage.screen('direktor');
  const { page } = screen;
  const address = await withFinger(screen);
  await page.goto(`${address}/mitt-konto`);
  await logIn(page, 'direktor');
  await press(page, 'Lägg till passkey…');
  await prove(page);
  await page.getByLabel('Vad ska den heta?').fill('Jobbdatorn');
  await press(page, 'Skapa passkey');
  expect(await shownCodes(page)).toHaveLength(10);
  await press(page, 'Jag har sparat koderna');
  await page.getByText('Jobbdatorn').waitFor();

  await signOut(page);
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/session') && request.method() === 'POST');
  await press(page, 'Logga in med passkey');
  await page.getByRole('heading', { name: 'Mitt konto' }).waitFor();
  await page
    .getByText(/senast använd/)
    .first()
    .waitFor();
  const again = await page.request.post(`${address}/api/session`, { data: (await sent).postDataJSON() });
  expect([again.status(), await again.json()]).toMatchObject([401, { code: 'invalid', field: 'passkey' }]);

  // the password alone is then no longer enough
  await signOut(page);
  await logIn(page, 'direktor');
  await page.getByText('Kontot öppnas med passkey.').waitFor();
});

test('a session that is ended from another screen is out at once', async () => {
  const here = await stage.signedIn('tib', '/mitt-konto');
  const there = await stage.signedIn('tib', `/handelser/${incident}`);
  await line(there.page, 'Inloggning i två steg').waitFor();
  await here.page.reload();
  await press(here.page, 'Logga ut alla andra');
  await there.page.getByText('Din inloggning har avslutats').waitFor();
  await here.page.getByText('Den här', { exact: true }).waitFor();
  await expect.poll(() => here.page.getByRole('button', { name: /^Logga ut Chrome/ }).count()).toBe(0);
});

test('[SE2] a role that must have it is asked at the next log-in, and comes in by enrolling', async () => {
  const working = await stage.signedIn('observator', `/handelser/${incident}`);
  await line(working.page, 'Inloggning i två steg').waitFor();
  const admin = await stage.signedIn('admin', '/konton');
  await press(admin.page, 'Tvåstegsinloggning för roller');
  await admin.page
    .getByRole('group', { name: 'Roller som ska ha tvåstegsinloggning' })
    .getByText('Observatör', { exact: true })
    .click();
  await press(admin.page, 'Spara');
  await admin.page.getByText('Sparat. Det gäller från nästa inloggning.').waitFor();
  // nobody is put out by the setting
  await admin.page.getByText('1 är inloggad utan andra steg').waitFor();
  expect(await accessibilityFaults(admin.page)).toEqual([]);
  await admin.page.getByRole('button', { name: /^Logga ut… / }).click();
  expect(await accessibilityFaults(admin.page)).toEqual([]);
  await press(admin.page, 'Logga ut nu');
  await working.page.getByText('Din inloggning har avslutats').waitFor();
  await admin.page.getByText('1 är inloggad utan andra steg').waitFor({ state: 'detached' });

  const { page, ...screen } = await stage.screen('observator');
  await page.goto(`${screen.cable.address}/handelser/${incident}`);
  await logIn(page, 'observator');
  await page.getByText('Ditt konto ska ha tvåstegsinloggning').waitFor();
  await page.getByRole('img', { name: 'QR-kod för kodappen' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await enrolApp(page, await laterBy(1));
  await press(page, 'Jag har sparat koderna, logga in');
  await line(page, 'Inloggning i två steg').waitFor();
});

test('[SE2] the envelope lets in, shouts on every screen until somebody knows why, and is then sealed anew', async () => {
  const admin = await stage.signedIn('admin', '/konton');
  await press(admin.page, 'Skapa nödkonto…');
  await press(admin.page, 'Skapa ny lösenfras');
  const passphrase =
    (await admin.page
      .getByRole('dialog')
      .getByText(/^([a-z]{5}-){5}[a-z]{5}$/)
      .textContent()) ?? '';
  expect(await accessibilityFaults(admin.page, '[role=dialog]')).toEqual([]);
  await press(admin.page, 'Kuvertet är förseglat');

  const bystander = await stage.signedIn('logg', `/handelser/${incident}`);
  await line(bystander.page, 'Inloggning i två steg').waitFor();
  const opener = await stage.screen('nodkonto');
  await opener.goto('/');
  await logIn(opener.page, 'nodkonto', passphrase.toUpperCase().replaceAll('-', ' '));
  for (const { page } of [bystander, admin, opener]) {
    await page.getByRole('alert').getByText('NÖDKONTOT ANVÄNDS').waitFor();
  }
  expect(await accessibilityFaults(admin.page)).toEqual([]);
  const known = (page: typeof admin.page) => page.getByRole('button', { name: 'Jag vet varför' });
  expect([await known(bystander.page).count(), await known(opener.page).count()]).toEqual([0, 0]);

  await known(admin.page).click();
  await bystander.page.getByText('NÖDKONTOT ANVÄNDS').waitFor({ state: 'detached' });
  await admin.page.getByText('Nödkontot ska förseglas på nytt').waitFor();
  expect(await accessibilityFaults(admin.page)).toEqual([]);
  await press(admin.page, 'Försegla på nytt…');
  await press(admin.page, 'Skapa ny lösenfras');
  await opener.page.getByText('Din inloggning har avslutats').waitFor();
  await press(admin.page, 'Kuvertet är förseglat');
  await admin.page.getByText('Nödkontot ska förseglas på nytt').waitFor({ state: 'detached' });
});

test('a new password asks for the old one and puts other screens out', async () => {
  const here = await stage.signedIn('ordforande', '/mitt-konto');
  const there = await stage.signedIn('ordforande', '/');
  await there.page.getByRole('button', { name: 'Inloggad som Olga Sundin' }).waitFor();
  await press(here.page, 'Byt lösenord…');
  const { page } = here;
  await page.getByLabel('Nuvarande lösenord', { exact: true }).fill('gissning');
  await page.getByLabel('Nytt lösenord', { exact: true }).fill('Tolv tallar på berget');
  await press(page, 'Byt lösenordet');
  await page.getByText('Fel lösenord. Försök igen.').waitFor();
  await page.getByLabel('Nuvarande lösenord', { exact: true }).fill(PASSWORD);
  await press(page, 'Byt lösenordet');
  await page.getByText('Lösenordet är bytt.').waitFor();
  await there.page.getByText('Din inloggning har avslutats').waitFor();
});

test('a log-in that comes to its end says so in its last hour, and not before', async () => {
  const screen = await stage.signedIn('tib', `/handelser/${incident}`);
  const { page } = screen;
  await line(page, 'Inloggning i två steg').waitFor();
  const warning = page.getByText(/^Du loggas ut kl\. \d\d:\d\d$/);
  expect(await warning.count()).toBe(0);
  await page.route('**/api/session', async (route) => {
    const answer = await route.fetch();
    const reading = await answer.json();
    await route.fulfill({ response: answer, json: { ...reading, endsAt: reading.now + 40 * 60_000 } });
  });
  await page.reload();
  await warning.waitFor();
  await page.getByText('Det du har skrivit finns kvar', { exact: false }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});
