import { expect, test } from 'vitest';
import { accessTexts } from '../../i18n/access.ts';
import { phoneFault, phoneHelp } from './phone-words.ts';

test('[LM5] a number that cannot be read is refused, and none is no fault', () => {
  expect(phoneFault('växeln')).toBe(accessTexts.phoneWrong);
  expect(phoneFault('')).toBeUndefined();
  expect(phoneFault(' 070-123 45 67 ')).toBeUndefined();
});

test('[LM5] it is said whether text messages get there', () => {
  expect(phoneHelp('070-123 45 67')).toBe(accessTexts.phoneMobile);
  expect(phoneHelp('08-123 456 78')).toBe(accessTexts.phoneFixed);
  expect(phoneHelp('070-1')).toBe(accessTexts.phoneForm);
  expect(phoneHelp('')).toBe(accessTexts.optional);
});
