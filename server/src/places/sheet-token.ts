import { randomSigns } from '../core/random-signs.ts';

/** Five bits each: 130 bits, which nobody guesses. */
const LENGTH = 26;

/** The secret of a sheet, short enough to be typed from the paper when a camera cannot read the code. */
export function newSheetToken(): string {
  return randomSigns(LENGTH);
}

/** As it was made, however it was typed: in capitals, in groups, O for nought. */
export function readSheetToken(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
}
