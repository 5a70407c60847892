import { hash, verify } from '@node-rs/argon2';

/** OWASP's first recommendation for argon2id: 19 MiB, two rounds. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;

/** What people choose first when twelve characters are asked for. Compared without case, spaces and signs. */
const GUESSED_FIRST = [
  'lösenord1234',
  'lösenordlösenord',
  'password1234',
  'passwordpassword',
  'qwertyuiop12',
  'qwerty123456',
  '123456789012',
  '1234567890ab',
  'ledningsplats',
  'krisledning1',
  'krisledning123',
  'sommarsommar',
  'välkommen123',
  'välkommen1234',
  'administrator',
  'administratör',
];

export type PasswordFault = 'too_short' | 'too_long' | 'guessable';

/** Length, and not what anyone would try first. No rules of composition: they make passwords worse. */
export function passwordFault(password: string, known: readonly string[]): PasswordFault | null {
  if ([...password].length < PASSWORD_MIN) return 'too_short';
  if (password.length > PASSWORD_MAX) return 'too_long';
  const plain = plainOf(password);
  if (GUESSED_FIRST.some((guess) => plain === plainOf(guess))) return 'guessable';
  if (new Set(plain).size < 4) return 'guessable';
  // a name with a few signs around it is that name
  const isName = known.map(plainOf).some((name) => name.length >= 4 && plain.replaceAll(name, '').length < 6);
  return isName ? 'guessable' : null;
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
