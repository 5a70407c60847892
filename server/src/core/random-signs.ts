import { randomBytes } from 'node:crypto';

/** Crockford's, in lower case: no letter that looks like another, or like a figure. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A secret that survives paper, a text message and mail servers that change the case: five bits for each sign. */
export function randomSigns(length: number): string {
  return asSigns(randomBytes(length));
}

/** A sign for each byte, of five of its bits. */
export function asSigns(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('');
}
