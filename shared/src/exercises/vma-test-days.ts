import { holidaysOf } from '../roster/holidays.ts';
import { addDays, instantOf, type LocalDate, wallOf, weekdayOf } from '../roster/wall-time.ts';

/** The quarter's test of *viktigt meddelande till allmänheten* through the sirens [OV6]. */
export interface VmaTest {
  date: LocalDate;
  /** 15:00 by the wall, UTC milliseconds. */
  at: number;
}

const MONTHS = ['03', '06', '09', '12'];
/** Three in the afternoon, everywhere in the country. */
export const VMA_TEST_TIME = '15:00';

/**
 * The four days of a year [OV6]: the first Monday in March, June, September and December that is no public holiday; when
 * that Monday is the national day, 6 June, the test is a week later (MSB, *Test av VMA*). Of the other holidays none
 * falls on a first Monday of these months, which is asked all the same.
 */
export function vmaTestDays(year: number): LocalDate[] {
  const holidays = new Set(holidaysOf(year).map(({ date }) => date));
  return MONTHS.map((month) => {
    const first = `${year}-${month}-01`;
    let day = addDays(first, (8 - weekdayOf(first)) % 7);
    while (holidays.has(day)) day = addDays(day, 7);
    return day;
  });
}

/** Whether a date is one on which the sirens are tested. */
export function isVmaTestDay(date: LocalDate): boolean {
  return vmaTestDays(Number(date.slice(0, 4))).includes(date);
}

/** The next test: the one of today until midnight by the wall, so that it is still there while sirens are reported. */
export function nextVmaTest(now: number, timeZone: string): VmaTest {
  const today = wallOf(now, timeZone).slice(0, 10);
  const year = Number(today.slice(0, 4));
  const date = [...vmaTestDays(year), ...vmaTestDays(year + 1)].find((day) => day >= today);
  if (date === undefined) throw new Error('a year has four tests');
  return vmaTestOn(date, timeZone);
}

/** The last one whose day has come, today's as well; what is reported now is about it. */
export function lastVmaTest(now: number, timeZone: string): VmaTest {
  const today = wallOf(now, timeZone).slice(0, 10);
  const year = Number(today.slice(0, 4));
  const date = [...vmaTestDays(year - 1), ...vmaTestDays(year)].findLast((day) => day <= today);
  if (date === undefined) throw new Error('a year has four tests');
  return vmaTestOn(date, timeZone);
}

function vmaTestOn(date: LocalDate, timeZone: string): VmaTest {
  return { date, at: instantOf(`${date}T${VMA_TEST_TIME}`, timeZone) };
}
