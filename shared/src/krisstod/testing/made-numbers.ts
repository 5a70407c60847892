import fc from 'fast-check';

/** The parts of a number that is made by the algorithm: it is nobody's but by chance, and stands for no person. */
export interface MadeNumber {
  century: string;
  year: string;
  month: string;
  day: string;
  last: string;
}

/** The check digit by a table of doubled digits, so that the tests do not reckon as the code does. */
export function checkDigit(nine: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  let sum = 0;
  for (let index = 0; index < nine.length; index += 1) {
    const digit = Number(nine[index]);
    sum += index % 2 === 0 ? (doubled[digit] ?? 0) : digit;
  }
  return (10 - (sum % 10)) % 10;
}

export function madeNumber(date: Date, serial: number, addToDay = 0): MadeNumber {
  const iso = date.toISOString();
  const [century, year, month] = [iso.slice(0, 2), iso.slice(2, 4), iso.slice(5, 7)];
  const day = String(Number(iso.slice(8, 10)) + addToDay).padStart(2, '0');
  const birth = String(serial).padStart(3, '0');
  return { century, year, month, day, last: birth + checkDigit(year + month + day + birth) };
}

const serial = fc.integer({ min: 1, max: 999 });
const birthDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });

/** Personal identity numbers and coordination numbers, of every day for a century and more. */
export const anyNumber: fc.Arbitrary<MadeNumber> = fc
  .tuple(birthDay, serial, fc.constantFrom(0, 60))
  .map(([date, birth, add]) => madeNumber(date, birth, add));

/** How a number is written; the two that a telephone number may be written as too stand by themselves. */
export const FORMS: Readonly<Record<string, (number: MadeNumber) => string>> = {
  'ten, hyphen': ({ year, month, day, last }) => `${year}${month}${day}-${last}`,
  'ten, plus': ({ year, month, day, last }) => `${year}${month}${day}+${last}`,
  'ten, space': ({ year, month, day, last }) => `${year}${month}${day} ${last}`,
  'ten, hyphen with spaces': ({ year, month, day, last }) => `${year}${month}${day} - ${last}`,
  'ten, no-break hyphen': ({ year, month, day, last }) => `${year}${month}${day}\u2011${last}`,
  'ten, en dash': ({ year, month, day, last }) => `${year}${month}${day}\u2013${last}`,
  'ten, minus': ({ year, month, day, last }) => `${year}${month}${day}\u2212${last}`,
  'ten, no-break space': ({ year, month, day, last }) => `${year}${month}${day}\u00A0${last}`,
  'ten, thin space': ({ year, month, day, last }) => `${year}${month}${day}\u2009${last}`,
  'ten, last in pairs': ({ year, month, day, last }) => `${year}${month}${day}-${last.slice(0, 2)} ${last.slice(2)}`,
  'ten, date with hyphens': ({ year, month, day, last }) => `${year}-${month}-${day}-${last}`,
  'ten, date with spaces': ({ year, month, day, last }) => `${year} ${month} ${day} ${last}`,
  'ten, date with spaces, hyphen': ({ year, month, day, last }) => `${year} ${month} ${day}-${last}`,
  'ten, digits by themselves, hyphen': ({ year, month, day, last }) =>
    `${[...(year + month + day)].join(' ')} - ${[...last].join(' ')}`,
  twelve: ({ century, year, month, day, last }) => century + year + month + day + last,
  'twelve, hyphen': ({ century, year, month, day, last }) => `${century}${year}${month}${day}-${last}`,
  'twelve, plus': ({ century, year, month, day, last }) => `${century}${year}${month}${day}+${last}`,
  'twelve, space': ({ century, year, month, day, last }) => `${century}${year}${month}${day} ${last}`,
  'twelve, century apart': ({ century, year, month, day, last }) => `${century} ${year}${month}${day}-${last}`,
  'twelve, year apart': ({ century, year, month, day, last }) => `${century}${year} ${month}${day} ${last}`,
  'twelve, ISO date, hyphen': ({ century, year, month, day, last }) => `${century}${year}-${month}-${day}-${last}`,
  'twelve, ISO date, space': ({ century, year, month, day, last }) => `${century}${year}-${month}-${day} ${last}`,
  'twelve, date with slashes': ({ century, year, month, day, last }) => `${century}${year}/${month}/${day}-${last}`,
  'twelve, date with points': ({ century, year, month, day, last }) => `${century}${year}.${month}.${day}-${last}`,
  'twelve, in pairs': ({ century, year, month, day, last }) =>
    `${century} ${year} ${month} ${day} ${last.slice(0, 2)} ${last.slice(2)}`,
  'twelve, digits by themselves': ({ century, year, month, day, last }) =>
    [...(century + year + month + day + last)].join(' '),
  'full width': ({ year, month, day, last }) => `${wide(year + month + day)}\uFF0D${wide(last)}`,
  'mathematical digits': ({ year, month, day, last }) =>
    [...(year + month + day + last)].map((digit) => String.fromCodePoint(0x1d7ce + Number(digit))).join(' '),
  'unseen signs between': ({ year, month, day, last }) => `${year}\u00AD${month}\u200B${day}-\u2060${last}`,
};

export const MAYBE_PHONES: Readonly<Record<string, (number: MadeNumber) => string>> = {
  ten: ({ year, month, day, last }) => year + month + day + last,
  'ten, in pairs': ({ year, month, day, last }) => `${year} ${month} ${day} ${last.slice(0, 2)} ${last.slice(2)}`,
};

function wide(digits: string): string {
  return [...digits].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
}
