import { expect, test } from 'vitest';
import { smsParts } from './sms-parts.ts';

test('a plain text is cut at 160 letters, and at 153 when it is several', () => {
  expect(smsParts('')).toBe(0);
  expect(smsParts('å'.repeat(160))).toBe(1);
  expect(smsParts('å'.repeat(161))).toBe(2);
  expect(smsParts('å'.repeat(306))).toBe(2);
  expect(smsParts('å'.repeat(307))).toBe(3);
});

test('a sign outside the plain ones leaves room for 70 letters, and some plain ones take the room of two', () => {
  expect(smsParts(`${'a'.repeat(69)}–`)).toBe(1);
  expect(smsParts(`${'a'.repeat(70)}–`)).toBe(2);
  expect(smsParts('€'.repeat(80))).toBe(1);
  expect(smsParts('€'.repeat(81))).toBe(2);
});
