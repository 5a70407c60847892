import { isSomethingElse } from './other-numbers.ts';

/** Where in a text a number stands, as `slice` takes it. */
export interface IdentityNumberFound {
  from: number;
  until: number;
}

/**
 * The valid Swedish personal identity numbers and coordination numbers in a text [KR5], in every form they are written:
 * ten or twelve digits, together or parted by hyphen, plus or spaces, the date also with points, hyphens or slashes, in
 * digits and dashes of any typeface. Valid means a date and a check digit (folkbokföringslagen 1991:481 18 §; lagen
 * 2022:1697 om samordningsnummer): anything else with ten digits is left alone, and so is what is written as a telephone
 * number, a time, a position or a case number (`other-numbers`).
 */
export function findIdentityNumbers(text: string): IdentityNumberFound[] {
  const { plain, at } = asPlain(text);
  const found: IdentityNumberFound[] = [];
  let next = 0;
  for (const { index } of plain.matchAll(/(?<!\d)\d/g)) {
    if (index < next) continue;
    const written = SHAPES.map((shape) => matchAt(shape, plain, index)).find(
      (one) => one !== null && isValid(one) && !isSomethingElse({ before: plain.slice(0, index), written: one }),
    );
    if (!written) continue;
    next = index + written.length;
    found.push({ from: at[index] ?? 0, until: at[next] ?? text.length });
  }
  return found;
}

/** Whether a text holds a valid identity number: the same answer in the browser and on the server. */
export function holdsIdentityNumber(text: string): boolean {
  return findIdentityNumbers(text).length > 0;
}

const CENTURY = '(?:18|19|20)';
/** Between the date and the four last digits: the plus stands from the year one turns a hundred. */
const JOIN = '(?: {0,2}[-+] {0,2}| {1,2})';
const LAST = '(?:\\d{4}|\\d\\d \\d\\d)';
/** Nor is it the first year of a second date, as in `2026-11-21 - 2026-11-24`. */
const END = '(?!\\d)(?!-\\d\\d-\\d\\d(?!\\d))';

const SHAPES = [
  `${CENTURY}?\\d{6}(?:\\d{4}|${JOIN}${LAST})${END}`,
  `${CENTURY}?\\d\\d([-./])\\d\\d\\1\\d\\d${JOIN}${LAST}${END}`,
  // parted by spaces alone, they must be all there is of digits
  `(?<!\\d )(?:${CENTURY} ?)?\\d\\d \\d\\d \\d\\d${JOIN}${LAST}(?! ?\\d)`,
  `(?<!\\d )${CENTURY}\\d\\d \\d{4}${JOIN}${LAST}(?! ?\\d)`,
  '(?<!\\d )(?:\\d ){5}(?:\\d \\d )?\\d(?: ?[-+] ?| )(?:\\d ){3}\\d(?! ?\\d)',
].map((shape) => new RegExp(shape, 'y'));

function matchAt(shape: RegExp, plain: string, index: number): string | null {
  shape.lastIndex = index;
  return shape.exec(plain)?.[0] ?? null;
}

const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;
const DASH = /[\p{Pd}\u2212]/u;

/** The text with one kind of digit, dash, plus and space, in small letters, and where each sign stood. */
function asPlain(text: string): { plain: string; at: number[] } {
  let plain = '';
  const at: number[] = [];
  let index = 0;
  for (const sign of text) {
    if (!UNSEEN.test(sign)) {
      plain += asPlainSign(sign);
      at.push(index);
    }
    index += sign.length;
  }
  return { plain, at };
}

function asPlainSign(sign: string): string {
  if (/\p{Nd}/u.test(sign)) return sign.normalize('NFKC').slice(0, 1);
  if (DASH.test(sign)) return '-';
  if (/[\p{Zs}\t]/u.test(sign)) return ' ';
  if (sign === '\uFF0B') return '+';
  const small = sign.toLowerCase();
  return small.length === 1 ? small : '\uFFFD';
}

function isValid(written: string): boolean {
  const digits = [...written].filter((sign) => /\d/.test(sign)).join('');
  const ten = digits.slice(-10);
  // birth numbers are 001 to 999 (Skatteverket, Rättslig vägledning: Personnumrets olika delar)
  return hasDate(digits) && ten.slice(6, 9) !== '000' && isLuhn(ten);
}

/**
 * A day of a year in the centuries that numbers are given for; 60 is added to the day of a coordination number, and where
 * it is not known when somebody was born its month is 00 or its day 60 (Skatteverket's test numbers have both).
 */
function hasDate(digits: string): boolean {
  const [year, month, day] = [2, 4, 6].map((from) => Number(digits.slice(-12 + from, -10 + from)));
  if (year === undefined || month === undefined || day === undefined) return false;
  const centuries = digits.length === 12 ? [Number(digits.slice(0, 2))] : [18, 19, 20];
  const lastDay = Math.max(...centuries.map((century) => daysIn(century * 100 + year, month)));
  if (day >= 60) return month <= 12 && day - 60 <= (month === 0 ? 31 : lastDay);
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The check digit by modulus 10, with weights 2 and 1 from the left. */
function isLuhn(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
