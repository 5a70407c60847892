import { hash, verify } from '@node-rs/argon2';

/** OWASP's first recommendation for argon2id: 19 MiB, two rounds. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;

/** What people build of when twelve characters are asked for, longest first. Compared without case, spaces and signs. */
const FIRST_WORDS = [
  'ledningsplats',
  'administratör',
  'administrator',
  'krisledning',
  'välkommen',
  'kommunen',
  'lösenord',
  'password',
  'hemligt',
  'november',
  'december',
  'september',
  'februari',
  'oktober',
  'januari',
  'augusti',
  'welcome',
  'sverige',
  'sommar',
  'vinter',
  'kommun',
  'april',
  'hösten',
  'våren',
  'admin',
  'höst',
  'mars',
  'juni',
  'juli',
  'maj',
  'vår',
];
/** Rows of keys, and the alphabet. */
const RUNS = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyzåäö'];
/** Letters that must be left when what everyone tries is taken away. */
const OWN_LETTERS = 5;

export type PasswordFault = 'too_short' | 'too_long' | 'guessable';

/** Length, and not what anyone would try first. No rules of composition: they make passwords worse. */
export function passwordFault(password: string, known: readonly string[]): PasswordFault | null {
  if ([...password].length < PASSWORD_MIN) return 'too_short';
  if (password.length > PASSWORD_MAX) return 'too_long';
  const plain = plainOf(password);
  if (new Set(plain).size < 4) return 'guessable';
  // a name or a common word with a few signs and figures around it is that word
  const names = known.map(plainOf).filter((name) => name.length >= 4);
  const own = [...names, ...FIRST_WORDS].reduce((text, word) => text.replaceAll(word, ' '), withoutRuns(plain));
  return own.replaceAll(/[^\p{L}]/gu, '').length < OWN_LETTERS ? 'guessable' : null;
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

let nobody: Promise<string> | undefined;

/** Takes as long for a user that does not exist (`null`) as for one that does. */
export async function isPasswordRight(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('no account has this password');
  const isRight = await verify(stored ?? (await nobody), password.normalize('NFC')).catch(() => false);
  return isRight && stored !== null;
}

function plainOf(text: string): string {
  return text.toLocaleLowerCase('sv').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Without four or more keys or letters that stand beside each other, in either direction. */
function withoutRuns(text: string): string {
  const runs = RUNS.flatMap((run) => [run, [...run].reverse().join('')]);
  const parts = runs.flatMap((run) => Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4)));
  const isInRun = Array.from(text, () => false);
  for (let at = 0; at + 4 <= text.length; at += 1) {
    if (parts.includes(text.slice(at, at + 4))) isInRun.fill(true, at, at + 4);
  }
  return Array.from(text, (letter, at) => (isInRun[at] ? ' ' : letter)).join('');
}
