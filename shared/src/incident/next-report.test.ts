import { expect, test } from 'vitest';
import { NIGHT } from '../testing/given.ts';
import { nextReport } from './next-report.ts';

const HOUR = 3_600_000;
const duty = { everyHours: 3, since: NIGHT };

test.each([
  ['at once when the level is reached', 0, 3],
  ['just before the first', 3 * HOUR - 1, 3],
  ['at the moment that it is due', 3 * HOUR, 3],
  ['just after, the one that follows', 3 * HOUR + 1, 6],
  ['a day later', 24.5 * HOUR, 27],
  ['by a clock that is behind', -HOUR, 3],
])('[LA10] the next report %s', (_when, passed, hours) => {
  expect(nextReport(duty, NIGHT + passed)).toBe(NIGHT + hours * HOUR);
});
