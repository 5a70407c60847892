import { expect, test } from 'vitest';
import { accessTexts } from '../../i18n/access.ts';
import { phoneFault, phoneHelp } from './phone-words.ts';

test('[LM5] a number that cannot be read is refused, and one that stood there before is left and told of', () => {
  expect(phoneFault('växeln', '')).toBe(accessTexts.phoneWrong);
  expect(phoneFault(' växeln ', 'växeln')).toBeUndefined();
  expect(phoneHelp('växeln', 'växeln')).toBe(accessTexts.phoneUnread);
  expect(phoneHelp('070-1', 'växeln')).toBe(accessTexts.phoneForm);
  expect(phoneFault('', 'växeln')).toBeUndefined();
  expect(phoneFault('070-123 45 67', 'växeln')).toBeUndefined();
});

test('[LM5] it is said whether text messages get there', () => {
  expect(phoneHelp('070-123 45 67', '')).toBe(accessTexts.phoneMobile);
  expect(phoneHelp('08-123 456 78', '')).toBe(accessTexts.phoneFixed);
  expect(phoneHelp('', '')).toBe(accessTexts.optional);
});
