import { expect, test } from 'vitest';
import { readTrialReply } from './read-trial-reply.ts';

test.each([
  ['JA', 'right'],
  [' ja!', 'right'],
  ['«Ja, det är jag»', 'right'],
  ['Ok', 'right'],
  ['Det stämmer', 'right'],
  ['NEJ', 'wrong'],
  ['Fel person', 'wrong'],
  ['Fel nummer, jag heter Bo', 'wrong'],
  ['Inte jag', 'wrong'],
  ['Vem är detta?', null],
  ['', null],
  ['Jag sitter i möte', null],
  ['Jaså', null],
  ['Nejlika', null],
])('[LM5] «%s» is %s', (text, said) => {
  expect(readTrialReply(text)).toBe(said);
});
