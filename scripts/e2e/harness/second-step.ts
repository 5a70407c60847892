import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { PASSWORD } from './municipality.ts';
import type { Screen } from './screen.ts';

const STEP_MS = 30_000;

/** What a code app shows at that time. */
export function codeOf(secret: string, at: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: at });
}

/** How far a clock must be ahead to stand at the beginning of a later step. */
export function aheadBySteps(steps: number): number {
  return steps * STEP_MS - (Date.now() % STEP_MS);
}

/** The password again, and on. */
export async function prove(page: Page): Promise<void> {
  await page.getByLabel('Nuvarande lösenord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Fortsätt' }).click();
}

export async function logIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: 'Användarnamn' }).fill(username);
  await page.getByLabel('Lösenord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
}

/** The code app in the dialog or on the page that shows its secret. Answers the secret. */
export async function enrolApp(page: Page, at = Date.now()): Promise<string> {
  const secret = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '';
  await page.getByLabel('Kod som appen visar').fill(codeOf(secret, at));
  await page.getByRole('button', { name: 'Slå på' }).click();
  return secret;
}

export async function shownCodes(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Dina reservkoder' });
  await list.waitFor();
  return list.getByRole('listitem').allTextContents();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Inloggad som/ }).click();
  await page.getByRole('menuitem', { name: 'Logga ut' }).click();
  await page.getByRole('heading', { name: 'Logga in' }).waitFor();
}

/** A device that can keep passkeys and always sees the right finger. Passkeys want a name: the address is localhost. */
export async function withFinger({ context, page, cable }: Screen): Promise<string> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return cable.address.replace('127.0.0.1', 'localhost');
}
