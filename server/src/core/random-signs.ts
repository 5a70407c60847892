import { randomBytes } from 'node:crypto';

/** Crockford's, in lower case: no letter that looks like another, or like a figure. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A secret that survives paper, a text message and mail servers that change the case: five bits for each sign. */
export function randomSigns(length: number): string {
  return Array.from(randomBytes(length), (byte) => SIGNS[byte % SIGNS.length]).join('');
}
