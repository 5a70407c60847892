import { accessTexts } from '../../i18n/access.ts';
import type { ReadFailure } from '../../sync/sync.ts';

/** The server's own shortest; what is guessable it alone knows. */
const PASSWORD_MIN = 12;

/** How many characters are missing, counted as people count them. */
export function passwordLeft(password: string): number {
  return Math.max(0, PASSWORD_MIN - [...password].length);
}

/** What the server had against a password; null when it was something else. */
export function passwordFaultWords({ code, field, details }: ReadFailure): string | null {
  if (code !== 'invalid' || field !== 'password') return null;
  const { why } = (details ?? {}) as { why?: string };
  const faults: Readonly<Record<string, string>> = accessTexts.passwordFaults;
  return faults[why ?? ''] ?? accessTexts.passwordFaults.guessable;
}

/** Letters that are not mistaken for each other when read aloud. */
const LETTERS = 'abdefghkmnprstuvxyz';

/** Four groups of four to read over the telephone, with more than enough chance in them (19^16). */
export function suggestedPassword(random: (count: number) => Uint32Array): string {
  const numbers = [...random(16)];
  const letters = numbers.map((number) => LETTERS[number % LETTERS.length]).join('');
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4)).join('-');
}
