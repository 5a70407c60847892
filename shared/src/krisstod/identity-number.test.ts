import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardedParagraph, isIdentityIssue } from './guarded-text.ts';
import { findIdentityNumbers, holdsIdentityNumber } from './identity-number.ts';
import { anyNumber, FORMS, MAYBE_PHONES, madeNumber } from './testing/made-numbers.ts';
import { ORDINARY_LINES, phonesThatPass, timesThatPass } from './testing/ordinary-lines.ts';

// The tax agency's own examples and test numbers: SKV 704, and its open data for tests. They are nobody's.
const PUBLISHED = ['811228-9874', '640823-3234', '19121212-1212', '191500722390', '191500882392', '191503882399'];

const found = (text: string) => findIdentityNumbers(text).map(({ from, until }) => text.slice(from, until));
const around = fc.constantFrom(
  ['', ''],
  ['Barnet ', ' väntar'],
  ['(', ')'],
  ['pnr', '.'],
  ['Två: ', ', och en till'],
  ['rad ett\n', '\nrad tre'],
  ['nr:', ';'],
  ['å', 'ö'],
);

describe('[KR5] every valid number is found', () => {
  test.each(PUBLISHED)('the published %s', (number) => {
    expect(found(`Vi väntar på ${number} i matsalen`)).toEqual([number]);
  });

  test.each(Object.keys(FORMS))('%s', (name) => {
    fc.assert(
      fc.property(anyNumber, around, (number, [before, after]) => {
        const written = FORMS[name]?.(number) ?? '';
        expect(findIdentityNumbers(before + written + after)).not.toEqual([]);
      }),
      { numRuns: 400, seed: 20_261_121 },
    );
  });

  test.each(Object.keys(MAYBE_PHONES))('%s, where no telephone number begins so or a word says what it is', (name) => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const written = MAYBE_PHONES[name]?.(number) ?? '';
        const isPhones = name === 'ten' ? /^0[17]0/.test(written) : /^0[1-9]/.test(written);
        expect(holdsIdentityNumber(`hen ${written} väntar`)).toBe(!isPhones);
        expect(holdsIdentityNumber(`Personnummer: ${written}`)).toBe(true);
        expect(holdsIdentityNumber(`f\u00F6dd ${written}`)).toBe(true);
      }),
      { numRuns: 2_000, seed: 20_261_121 },
    );
  });

  test('several in one text, each where it stands', () => {
    const text = 'Syskonen 811228-9874, 640823-3234 och 191212121212; ring 070-123 45 67.';
    expect(found(text)).toEqual(['811228-9874', '640823-3234', '191212121212']);
    expect(found('811228-9874/640823-3234')).toEqual(['811228-9874', '640823-3234']);
  });

  test('a newborn, and one above a hundred', () => {
    const newborn = madeNumber(new Date('2026-11-20'), 238);
    const old = madeNumber(new Date('1921-03-04'), 17);
    for (const form of ['ten, hyphen', 'twelve', 'twelve, hyphen', 'ten, plus'])
      for (const number of [newborn, old]) expect(holdsIdentityNumber(FORMS[form]?.(number) ?? '')).toBe(true);
  });

  test('leap days are days, and the day after one that is not is none', () => {
    expect(holdsIdentityNumber(FORMS.twelve?.(madeNumber(new Date('2000-02-29'), 12)) ?? '')).toBe(true);
    expect(holdsIdentityNumber(FORMS.twelve?.(madeNumber(new Date('2004-02-29'), 12)) ?? '')).toBe(true);
    // 1900 was no leap year, 2000 was: ten digits may mean either
    expect(holdsIdentityNumber(FORMS['ten, hyphen']?.(madeNumber(new Date('2000-02-29'), 12)) ?? '')).toBe(true);
    expect(holdsIdentityNumber('19000229-0128')).toBe(false);
  });
});

describe('[KR5] what is no identity number makes no alarm', () => {
  test.each(ORDINARY_LINES)('"%s"', (line) => {
    expect(found(line)).toEqual([]);
  });

  test('telephone numbers that are a date with its check digit by chance, in the ways they are written', () => {
    const phones = [...phonesThatPass()];
    expect(phones.length).toBeGreaterThan(4_000);
    expect(phones.filter((phone) => holdsIdentityNumber(`Ring ${phone} ikväll`))).toEqual([]);
    expect(phones.filter((phone) => holdsIdentityNumber(phone))).toEqual([]);
  });

  test('times after a date that are a check digit by chance', () => {
    const times = [...timesThatPass()];
    expect(times.length).toBeGreaterThan(10_000);
    expect(times.filter(holdsIdentityNumber)).toEqual([]);
  });

  test('one wrong digit, and it is nobody', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, more) => {
        const ten = number.year + number.month + number.day + number.last;
        const changed = [...ten];
        changed[place] = String((Number(changed[place]) + more) % 10);
        const text = changed.join('');
        // a changed digit always spoils the check digit
        expect(holdsIdentityNumber(`${text.slice(0, 6)}-${text.slice(6)}`)).toBe(false);
      }),
      { seed: 20_261_121 },
    );
  });

  test('nothing makes it throw, and what it points at lies in the text in order', () => {
    const some = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'0123456789 -+./') }));
    fc.assert(
      fc.property(some, (text) => {
        let last = 0;
        for (const { from, until } of findIdentityNumbers(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(until).toBeGreaterThan(from);
          last = until;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

test('[KR5] a guarded text is refused for its number and not as badly written', () => {
  const read = guardedParagraph.safeParse('Behöver tolk. 811228-9874');
  expect(read.error?.issues.map(isIdentityIssue)).toEqual([true]);
  expect(guardedParagraph.safeParse('').error?.issues.map(isIdentityIssue)).toEqual([false]);
  expect(guardedParagraph.parse(' Behöver tolk, två stycken. ')).toBe('Behöver tolk, två stycken.');
});
