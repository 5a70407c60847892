/** A number that could be an identity number by its date and check digit, and what stands before it in small letters. */
export interface Candidate {
  before: string;
  /** With spaces, hyphens and plus between its digits. */
  written: string;
}

/**
 * Whether ten or twelve digits are written as something else is written. One telephone number in twenty of those that
 * begin with 070 or 010 has a date and a check digit by chance, and so have a tenth of all dates with a time after them:
 * how it is written, and the word before it, decide. A word for an identity number before it decides against all else.
 */
export function isSomethingElse(candidate: Candidate): boolean {
  if (IDENTITY_WORD.test(candidate.before)) return false;
  return isPhone(candidate) || isTime(candidate) || isCaseNumber(candidate) || isPosition(candidate);
}

/** Between the word and the number: a colon, a few words, but no other number and no other line. */
const THEN = '[^\\d\\n]{0,20}$';
const IDENTITY_WORD = new RegExp(
  `(?:\\bpers(?:on)?\\.?[ -]?(?:nr|nummer)|\\bp-?nr|samordnings?-?(?:nr|nummer)|\\bfödd|födelse|\\bid-?(?:nr|nummer))${THEN}`,
  'u',
);
const PHONE_WORD = new RegExp(`(?<!\\p{L})(?:tel|tfn|mobil|ring|nås|nå(?!\\p{L})|sms|växel|jour|fax)${THEN}`, 'u');
const CASE_WORD = new RegExp(`(?<!\\p{L})(?:dnr|diarie|ärende|mål|händelsen|saknr|ref|beteckning)${THEN}`, 'u');

/**
 * Telephone numbers: ten digits together that begin as every mobile number in 070 and every number in 010 does, digits in
 * pairs after a zero, E.164 with its plus; of the other area codes what a word says is one. Six digits, a hyphen and four
 * is how no telephone number is written.
 */
function isPhone({ before, written }: Candidate): boolean {
  if (/[-+]/.test(written)) return false;
  if (before.endsWith('+')) return true;
  if (!/^0[ ]?[1-9]/.test(written) || lengthOf(written) !== 10) return false;
  const isOwnForm = /^0[17]0\d{7}$/.test(written) || / \d\d \d\d$/.test(written);
  return isOwnForm || PHONE_WORD.test(before);
}

/** The product is younger than this: a date of these years with a time after it is when something happened. */
const FIRST_YEAR = 25;
const LAST_YEAR = 39;

/** A date and a clock time, `2026-11-21 1830`: of these years, and with a space between. */
function isTime({ written }: Candidate): boolean {
  const read = /^(20)?(\d\d)([-./ ]?)\d\d\3\d\d {1,2}([01]\d|2[0-3])[0-5]\d$/.exec(written);
  if (!read) return false;
  const [, century, year, between = ''] = read;
  // two digits of a year are those of somebody of ninety too: then only where the date is written as a date
  return (century !== undefined || /[-./]/.test(between)) && isOfNow(Number(year));
}

/** `Dnr 20261121-1234` and `Mål 101112-2026`: after a word for a case, with a year of these. */
function isCaseNumber({ before, written }: Candidate): boolean {
  if (!CASE_WORD.test(before)) return false;
  const year = /^20(\d\d)\d{4}(?:-?\d{4})$/.exec(written)?.[1] ?? /^\d{6}-20(\d\d)$/.exec(written)?.[1];
  return year !== undefined && isOfNow(Number(year));
}

/** Decimals of a degree, and a square of the military grid over Sweden with ten digits. */
function isPosition({ before, written }: Candidate): boolean {
  return /^\d+$/.test(written) && (/\d\d[.,]$/.test(before) || /3[2-5][a-z] ?[a-z]{2} ?$/.test(before));
}

function isOfNow(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function lengthOf(written: string): number {
  return written.replace(/\D/g, '').length;
}
