import { Temporal } from 'temporal-polyfill';
import { zonedDate } from './local-time.ts';

/**
 * Which way a bare clock time leans: `past` for what has happened (a log line), `future` for what is planned
 * (the next briefing, a due time).
 */
export type ClockDirection = 'past' | 'future';

/** A watch may be a little wrong, and a line may be written just before the minute turns. */
const TOLERANCE_MS = 10 * 60_000;

const PATTERN =
  /^(?:(?<word>i ?dag|i ?går|i ?morgon)\s+|(?<day>\d{1,2})\/(?<month>\d{1,2})\s+|(?<iso>\d{4}-\d{2}-\d{2})[\sT]+)?(?:kl\.?\s*)?(?<hour>\d{1,2})[:.\s]?(?<minute>\d{2})$/iu;

const DAYS_AWAY: Record<string, number> = { idag: 0, igår: -1, imorgon: 1 };

/**
 * Reads a typed time and answers epoch milliseconds, or null for what cannot be read or never was on the clock.
 *
 * Reads `1412`, `912`, `14:12`, `14.12`, `kl 14.12`, and with a day before it: `igår 2350`, `imorgon 08:00`,
 * `19/11 14:12`, `2026-11-19 14:12`.
 *
 * A bare time is today's. Leaning to the past, one later than `now` + 10 min is yesterday's; leaning to the future,
 * one earlier than `now` − 10 min is tomorrow's. A day and month without a year lean in the same way.
 * A time inside the gap when clocks go forward is null. A time that comes twice, when clocks go back, is the one
 * nearest to `now` on the side it leans to.
 */
export function parseClock(
  text: string,
  now: number,
  timeZone: string,
  direction: ClockDirection = 'past',
): number | null {
  const parts = PATTERN.exec(text.trim())?.groups;
  if (parts === undefined) return null;

  const hour = Number(parts.hour);
  const minute = Number(parts.minute);
  if (hour > 23 || minute > 59) return null;
  const clock = new Temporal.PlainTime(hour, minute);

  const date = dateOf(parts, clock, now, timeZone, direction);
  return date === null ? null : instantOf(date, clock, now, timeZone, direction);
}

/** The date that the words before the clock name, or the one that a bare clock leans to. */
function dateOf(
  parts: Record<string, string | undefined>,
  clock: Temporal.PlainTime,
  now: number,
  timeZone: string,
  direction: ClockDirection,
): Temporal.PlainDate | null {
  const today = zonedDate(now, timeZone);
  const back = direction === 'past';

  if (parts.iso !== undefined) return dateFrom(() => Temporal.PlainDate.from(parts.iso ?? ''));
  if (parts.word !== undefined) {
    return today.add({ days: DAYS_AWAY[parts.word.toLowerCase().replace(' ', '')] ?? 0 });
  }
  if (parts.day !== undefined) {
    const month = Number(parts.month);
    const day = Number(parts.day);
    const thisYear = dateFrom(() => Temporal.PlainDate.from({ year: today.year, month, day }, { overflow: 'reject' }));
    if (thisYear === null || !isOnWrongSide(thisYear, clock, now, timeZone, direction)) return thisYear;
    return thisYear.add({ years: back ? -1 : 1 });
  }
  return isOnWrongSide(today, clock, now, timeZone, direction) ? today.add({ days: back ? -1 : 1 }) : today;
}

function isOnWrongSide(
  date: Temporal.PlainDate,
  clock: Temporal.PlainTime,
  now: number,
  timeZone: string,
  direction: ClockDirection,
): boolean {
  // At a clock change a time has two readings; the one that leans our way decides.
  const disambiguation = direction === 'past' ? 'earlier' : 'later';
  const time = date.toPlainDateTime(clock).toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds;
  return direction === 'past' ? time > now + TOLERANCE_MS : time < now - TOLERANCE_MS;
}

function instantOf(
  date: Temporal.PlainDate,
  clock: Temporal.PlainTime,
  now: number,
  timeZone: string,
  direction: ClockDirection,
): number | null {
  const local = date.toPlainDateTime(clock);
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' });

  // In the gap neither reading keeps the wall time that was typed.
  if (!earlier.toPlainDateTime().equals(local)) return null;

  if (direction === 'past') {
    return (later.epochMilliseconds <= now + TOLERANCE_MS ? later : earlier).epochMilliseconds;
  }
  return (earlier.epochMilliseconds >= now - TOLERANCE_MS ? earlier : later).epochMilliseconds;
}

function dateFrom(read: () => Temporal.PlainDate): Temporal.PlainDate | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
