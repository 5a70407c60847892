import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMobile, readPhone } from './phone.ts';

test.each([
  ['070-123 45 67', '+46701234567', true],
  ['0701234567', '+46701234567', true],
  ['070 - 123 45 67', '+46701234567', true],
  ['+46 70 123 45 67', '+46701234567', true],
  ['+46701234567', '+46701234567', true],
  ['0046 70 123 45 67', '+46701234567', true],
  ['+46 (0)70-123 45 67', '+46701234567', true],
  ['+46(0)701234567', '+46701234567', true],
  ['070/123 45 67', '+46701234567', true],
  ['+46 70/123 45 67', '+46701234567', true],
  ['070\u2013123\u00A045\u00A067', '+46701234567', true],
  ['(070) 123.45.67', '+46701234567', true],
  ['  076-1234567 ', '+46761234567', true],
  ['(08) 123 45', '+46812345', false],
  ['08-123 456 78', '+46812345678', false],
  ['0480-123 45', '+4648012345', false],
  ['010-123 45 67', '+46101234567', false],
  ['+47 912 34 567', '+4791234567', null],
  ['0047 91234567', '+4791234567', null],
  ['+358 40 1234567', '+358401234567', null],
])('[LM5] %s is %s', (text, e164, isMobile) => {
  expect(readPhone(text)).toEqual({ e164, isMobile });
});

test.each([
  '',
  'växeln',
  '112',
  '1177',
  '123 45 67',
  '070-123 45 6',
  '070-123 45 678',
  '+46 70 123 45',
  '+46 070 123 45 67',
  '00',
  '+',
  '0000000000',
  '070-123 45 67 ankn 12',
  '070-123 45 67, 08-123 45 67',
  // two numbers of a switchboard, which put together would be a third
  '08-12 34 56/57',
  '0455-30 31/2',
  '070+1234567',
  '++46701234567',
  '+0701234567',
  '+1234567890123456',
  '０７０１２３４５６７',
])('[LM5] "%s" is no number to send to', (text) => {
  expect(readPhone(text)).toBeNull();
});

test('[LM5] text messages go to mobiles and to what another country may have made one', () => {
  expect(readMobile('08-123 456 78')).toBeNull();
  expect(readMobile('070-123 45 67')).toBe('+46701234567');
  expect(readMobile('+47 912 34 567')).toBe('+4791234567');
});

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
const between = fc.constantFrom('', ' ', '-', '\u00A0', '\u2013', '.');

test('[LM5] however a mobile number is written, it is one and the same', () => {
  const mobile = fc.tuple(fc.constantFrom('70', '72', '73', '76', '79'), digits(7));
  const prefix = fc.constantFrom('0', '+46', '0046', '+46 ', '0046-', '+46 (0)');
  fc.assert(
    fc.property(mobile, prefix, fc.array(between, { minLength: 9, maxLength: 9 }), ([area, rest], before, gaps) => {
      const national = area + rest.join('');
      const written = before + [...national].map((digit, index) => digit + (gaps[index] ?? '')).join('');
      expect(readPhone(written)).toEqual({ e164: `+46${national}`, isMobile: true });
    }),
  );
});

test('[LM5] what is read is E.164 and is read again as itself; nothing makes it throw', () => {
  const some = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'+0123456789 -()') }));
  fc.assert(
    fc.property(some, (text) => {
      const phone = readPhone(text);
      if (phone === null) return;
      expect(phone.e164).toMatch(/^\+[1-9]\d{5,14}$/);
      expect(readPhone(phone.e164)).toEqual(phone);
    }),
  );
});
