import { expect, test } from 'vitest';
import { agoWords, clockWords, whenWords } from './when-words.ts';

const ZONE = 'Europe/Stockholm';
const at = Date.UTC(2026, 10, 20, 22, 30, 5);

test('a change is told by the municipality’s clock, with the day where it is another', () => {
  expect(clockWords(at, ZONE)).toBe('23:30:05');
  expect(whenWords(at, at - 3_600_000, ZONE)).toBe('23:30');
  // past midnight in Sweden, and the same day in UTC
  expect(whenWords(at + 3_600_000, at, ZONE)).toBe('lör 21 nov. 00:30');
});

test('how old it is never sounds newer than it is', () => {
  const words = [59_000, 60_000, 3_599_000, 3_600_000, 47 * 3_600_000, 48 * 3_600_000].map(agoWords);
  expect(words).toEqual([
    'nyss',
    'för 1 min sedan',
    'för 59 min sedan',
    'för 1 h sedan',
    'för 47 h sedan',
    'för 2 dygn sedan',
  ]);
});
