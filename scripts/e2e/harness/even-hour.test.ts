import { describe, expect, test } from 'vitest';
import { clockAt, toAnEvenHour } from './even-hour.ts';

describe('a clock time that a test types', () => {
  test.each([
    ['in the middle of a day', '2026-11-21T11:00:00Z', 0],
    ['right before midnight', '2026-11-20T22:45:00Z', 2],
    ['right after midnight', '2026-11-20T23:30:00Z', 1],
    ['when clocks go forward', '2027-03-28T01:10:00Z', 2],
    ['when clocks go back', '2027-10-31T00:55:00Z', 2],
  ])('is of one day and one offset, %s', (_, now, hours) => {
    expect(toAnEvenHour(Date.parse(now))).toBe(hours * 3_600_000);
  });

  test('is as it is typed and as it is shown', () => {
    expect(clockAt(Date.parse('2026-11-21T08:07:00Z'))).toEqual({ typed: '0907', shown: '09:07' });
  });
});
