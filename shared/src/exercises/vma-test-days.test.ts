import { describe, expect, test } from 'vitest';
import { wallOf } from '../roster/wall-time.ts';
import { isVmaTestDay, lastVmaTest, nextVmaTest, vmaTestDays } from './vma-test-days.ts';

const ZONE = 'Europe/Stockholm';

describe('[OV6] the days on which the sirens are tested', () => {
  test.each([
    '2016-06-13',
    '2019-12-02',
    '2021-06-07',
    '2022-03-07',
    '2022-06-13',
    '2022-09-05',
    '2022-12-05',
    '2023-06-05',
    '2024-03-04',
    '2025-06-02',
    '2025-12-01',
    '2026-03-02',
    '2026-06-01',
    '2026-12-07',
  ])('%s was or is one', (date) => {
    expect(vmaTestDays(Number(date.slice(0, 4)))).toContain(date);
    expect(isVmaTestDay(date)).toBe(true);
  });

  test('the Mondays beside them are none', () => {
    expect(['2022-06-06', '2026-12-14', '2026-03-09', '2026-03-03'].filter(isVmaTestDay)).toEqual([]);
  });

  test('every year to 2099 follows the rule as another reckoning has it: month by month, day by day, by the calendar', () => {
    for (let year = 2005; year <= 2099; year++) expect([year, vmaTestDays(year)]).toEqual([year, byCounting(year)]);
  });

  test('they are at three by the wall, winter and summer', () => {
    const winter = nextVmaTest(Date.UTC(2026, 10, 22), ZONE);
    expect(winter).toEqual({ date: '2026-12-07', at: Date.UTC(2026, 11, 7, 14) });
    const summer = nextVmaTest(Date.UTC(2026, 4, 20), ZONE);
    expect(summer).toEqual({ date: '2026-06-01', at: Date.UTC(2026, 5, 1, 13) });
    expect(wallOf(summer.at, ZONE)).toBe('2026-06-01T15:00');
  });

  test('the next one is today’s until midnight, and then the following quarter’s', () => {
    expect(nextVmaTest(Date.UTC(2026, 11, 7, 22, 59), ZONE).date).toBe('2026-12-07');
    expect(nextVmaTest(Date.UTC(2026, 11, 7, 23, 0), ZONE).date).toBe('2027-03-01');
  });

  test('what is reported now is about the last one whose day has come', () => {
    expect(lastVmaTest(Date.UTC(2026, 11, 6, 22, 59), ZONE).date).toBe('2026-09-07');
    expect(lastVmaTest(Date.UTC(2026, 11, 6, 23, 0), ZONE).date).toBe('2026-12-07');
    expect(lastVmaTest(Date.UTC(2027, 0, 15), ZONE).date).toBe('2026-12-07');
  });
});

/**
 * The rule once more and otherwise: every day from the first is looked at. The holidays that can fall on a Monday early in
 * these months are counted out by hand: 6 June by its date, and annandag pingst, which was one until 2004.
 */
function byCounting(year: number): string[] {
  return [2, 5, 8, 11].map((month) => {
    const mondays = Array.from({ length: 14 }, (_, index) => new Date(Date.UTC(year, month, index + 1))).filter(
      (day) => day.getUTCDay() === 1 && !(day.getUTCMonth() === 5 && day.getUTCDate() === 6),
    );
    return mondays[0]?.toISOString().slice(0, 10) ?? '';
  });
}
