import { expect, test } from 'vitest';
import { REFUSAL_CODES } from './refusal.ts';
import { refusalMessage } from './refusal-message.ts';

test('[P31] every reason has one sentence of its own', () => {
  const messages = REFUSAL_CODES.map((code) => refusalMessage({ code }));
  expect(messages.every((message) => /^[A-Z].+\.$/.test(message))).toBe(true);
  expect(new Set(messages).size).toBe(REFUSAL_CODES.length);
});

test('[P4] the field at fault is named', () => {
  expect(refusalMessage({ code: 'invalid', field: 'content.text' })).toMatch(/Field: content\.text\.$/);
});
