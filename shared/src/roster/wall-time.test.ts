import { describe, expect, test } from 'vitest';
import { holidaysBetween, holidaysOf } from './holidays.ts';
import { instantOf, wallFrom, wallOf, weekdayOf } from './wall-time.ts';

const ZONE = 'Europe/Stockholm';
const utc = (text: string) => Date.parse(`${text}Z`);

describe('[TB1] local time', () => {
  test.each([
    ['2026-11-23T08:00', '2026-11-23T07:00'],
    ['2026-07-06T08:00', '2026-07-06T06:00'],
    // the morning after each change
    ['2026-03-30T08:00', '2026-03-30T06:00'],
    ['2026-10-26T08:00', '2026-10-26T07:00'],
    // told by no clock: an hour after the change as it says
    ['2026-03-29T02:30', '2026-03-29T01:30'],
    ['2026-03-29T01:59', '2026-03-29T00:59'],
    ['2026-03-29T03:00', '2026-03-29T01:00'],
    // told twice: the first
    ['2026-10-25T02:30', '2026-10-25T00:30'],
    ['2026-10-25T03:00', '2026-10-25T02:00'],
    ['2028-02-29T08:00', '2028-02-29T07:00'],
  ])('%s is %s in UTC', (wall, instant) => {
    expect(instantOf(wall, ZONE)).toBe(utc(instant));
  });

  test('a zone west of Greenwich and one without changes are read by their own clocks', () => {
    expect(instantOf('2026-11-23T08:00', 'America/New_York')).toBe(utc('2026-11-23T13:00'));
    expect(instantOf('2026-07-06T08:00', 'Asia/Tokyo')).toBe(utc('2026-07-05T23:00'));
  });

  test('every quarter of ten years that is told once comes back as it was', () => {
    for (let at = utc('2026-01-01T00:00'); at < utc('2036-01-01T00:00'); at += 15 * 60_000 * 97) {
      const wall = wallOf(at, ZONE);
      expect([at, at - 3_600_000]).toContain(instantOf(wall, ZONE));
    }
  });

  test('what is said now holds from its minute, and in the hour that is told twice never from before it', () => {
    const second = utc('2026-10-25T01:30');
    expect(wallOf(second, ZONE)).toBe('2026-10-25T02:30');
    expect(wallFrom(second, ZONE)).toBe('2026-10-25T03:00');
    expect(wallFrom(utc('2026-11-20T02:10') + 1, ZONE)).toBe('2026-11-20T03:10');
  });
});

describe('[TB1] public holidays', () => {
  // as published for these years: Easter early, late, and in a leap year
  test.each([
    [2024, '2024-03-31', '2024-06-22', '2024-11-02'],
    [2026, '2026-04-05', '2026-06-20', '2026-10-31'],
    [2027, '2027-03-28', '2027-06-26', '2027-11-06'],
    [2038, '2038-04-25', '2038-06-26', '2038-11-06'],
  ])('of %s', (year, easter, midsummer, allSaints) => {
    const named = new Map(holidaysOf(year).map(({ date, name }) => [name, date]));
    expect(named.get('Påskdagen')).toBe(easter);
    expect(named.get('Midsommardagen')).toBe(midsummer);
    expect(named.get('Alla helgons dag')).toBe(allSaints);
    expect(weekdayOf(named.get('Kristi himmelsfärdsdag') ?? '')).toBe(4);
    expect(holidaysOf(year)).toHaveLength(16);
  });

  test('over New Year they come in order', () => {
    const names = holidaysBetween('2026-12-24', '2027-01-06').map(({ name }) => name);
    expect(names).toEqual(['Julafton', 'Juldagen', 'Annandag jul', 'Nyårsafton', 'Nyårsdagen']);
  });
});
