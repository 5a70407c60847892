import { randomBytes } from 'node:crypto';

/** Crockford's: no letter that looks like another, or like a figure, in a text message. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
/** Five bits each: eighty bits, with limits on how often they are tried, and dead within weeks. */
const LENGTH = 16;

/** What a personal link in a text message opens with. */
export function shortToken(): string {
  return Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
}
