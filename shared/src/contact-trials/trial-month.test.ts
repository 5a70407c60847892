import { expect, test } from 'vitest';
import { latestTrialMonth } from './trial-month.ts';

const begun = (months: number[], now: string, timeZone = 'Europe/Stockholm') =>
  new Date(latestTrialMonth({ months }, timeZone, Date.parse(now))).toISOString();

test.each([
  ['2026-04-15T10:00Z', '2026-03-31T22:00:00.000Z'],
  ['2026-09-30T21:59Z', '2026-03-31T22:00:00.000Z'],
  // by the municipality's own clock it is October
  ['2026-09-30T22:00Z', '2026-09-30T22:00:00.000Z'],
  ['2026-12-31T22:59Z', '2026-09-30T22:00:00.000Z'],
  ['2027-02-01T10:00Z', '2026-09-30T22:00:00.000Z'],
])('[LM5] April and October: at %s the latest began %s', (now, at) => {
  expect(begun([4, 10], now)).toBe(at);
  expect(begun([10, 4], now)).toBe(at);
});

test('[LM5] the months are the plan’s: once a year, or in January', () => {
  expect(begun([2], '2027-01-31T10:00Z')).toBe('2026-01-31T23:00:00.000Z');
  expect(begun([1], '2027-01-01T00:00Z')).toBe('2026-12-31T23:00:00.000Z');
  expect(begun([1], '2027-01-01T00:00Z', 'UTC')).toBe('2027-01-01T00:00:00.000Z');
});
