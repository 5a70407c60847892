import { addDays, type LocalDate, weekdayOf } from './wall-time.ts';

export interface Holiday {
  date: LocalDate;
  name: string;
}

/**
 * The public holidays of a year (lag 1989:253 om allmänna helgdagar, with 6 June since 2005), and the three eves that
 * agreements treat as such: midsommarafton, julafton, nyårsafton. Sundays that have no other name are not among them.
 */
export function holidaysOf(year: number): Holiday[] {
  const easter = easterOf(year);
  const midsummer = firstSaturdayFrom(`${year}-06-20`);
  const found: [LocalDate, string][] = [
    [`${year}-01-01`, 'Nyårsdagen'],
    [`${year}-01-06`, 'Trettondedag jul'],
    [addDays(easter, -2), 'Långfredagen'],
    [easter, 'Påskdagen'],
    [addDays(easter, 1), 'Annandag påsk'],
    [`${year}-05-01`, 'Första maj'],
    [addDays(easter, 39), 'Kristi himmelsfärdsdag'],
    [addDays(easter, 49), 'Pingstdagen'],
    [`${year}-06-06`, 'Sveriges nationaldag'],
    [addDays(midsummer, -1), 'Midsommarafton'],
    [midsummer, 'Midsommardagen'],
    [firstSaturdayFrom(`${year}-10-31`), 'Alla helgons dag'],
    [`${year}-12-24`, 'Julafton'],
    [`${year}-12-25`, 'Juldagen'],
    [`${year}-12-26`, 'Annandag jul'],
    [`${year}-12-31`, 'Nyårsafton'],
  ];
  return found.map(([date, name]) => ({ date, name })).sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Those from a date up to another, which is not among them. */
export function holidaysBetween(from: LocalDate, until: LocalDate): Holiday[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => holidaysOf(first + index))
    .flat()
    .filter(({ date }) => date >= from && date < until);
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8). */
function easterOf(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  const month = String(Math.floor(days / 31)).padStart(2, '0');
  return `${year}-${month}-${String((days % 31) + 1).padStart(2, '0')}`;
}

function firstSaturdayFrom(date: LocalDate): LocalDate {
  return addDays(date, (6 - weekdayOf(date) + 7) % 7);
}
