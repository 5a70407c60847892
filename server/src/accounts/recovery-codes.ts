import { randomInt } from 'node:crypto';

const CODES = 10;
/** Letters and figures that are not mistaken for each other on paper: 32 of them, five bits each. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz023456789';
const GROUPS = 4;
const GROUP = 4;

/** Ten codes of eighty bits, as they are shown: `k7fw-2mxa-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, randomGroup).join('-'));
}

/** As they are stored, however somebody typed one; null for what is no recovery code. */
export function plainRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  return plain.length === GROUPS * GROUP && [...plain].every((sign) => SIGNS.includes(sign)) ? plain : null;
}

function randomGroup(): string {
  return Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
