import { randomBytes } from 'node:crypto';

/** Crockford's: no letter that on paper looks like another, or like a figure. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
/** Five bits each: 130 bits, which nobody guesses. */
const LENGTH = 26;

/** The secret of a sheet, short enough to be typed from the paper when a camera cannot read the code. */
export function newSheetToken(): string {
  return Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** As it was made, however it was typed: in capitals, in groups, O for nought. */
export function readSheetToken(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
}
