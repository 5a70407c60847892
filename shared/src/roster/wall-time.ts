/**
 * A local date and clock time as the municipality reads them, `2026-11-23T08:00`. A roster is kept so: what is agreed is
 * the clock on the wall, whatever it is in UTC then [TB1]. Walls of one zone compare as text.
 */
export type Wall = string;
/** `2026-11-23`. */
export type LocalDate = string;

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The instant of a wall time in a zone. One that is told twice, when clocks go back, is the first of them; one that is
 * never told, when they go forward, is as long after the change as it says: 02:30 is then 03:30.
 */
export function instantOf(wall: Wall, timeZone: string): number {
  const asUtc = Date.parse(`${wall}:00Z`);
  const before = offsetAt(asUtc - DAY, timeZone);
  const after = offsetAt(asUtc + DAY, timeZone);
  if (before === after || offsetAt(asUtc - before, timeZone) === before) return asUtc - before;
  return offsetAt(asUtc - after, timeZone) === after ? asUtc - after : asUtc - before;
}

/** What the wall shows at an instant, to the minute. */
export function wallOf(at: number, timeZone: string): Wall {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
}

/** What is said now holds from this: the beginning of the minute that it is said in, and nothing before it changes. */
export function wallFrom(at: number, timeZone: string): Wall {
  const said = Math.floor(at / MINUTE) * MINUTE;
  let next = said;
  // in the hour that is told twice the first of them may have passed
  while (instantOf(wallOf(next, timeZone), timeZone) < said) next += MINUTE;
  return wallOf(next, timeZone);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** As in ISO 8601: 1 is Monday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

/** Calendar days from one date to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}

/** Making one costs far more than asking it; a server has one zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const told = new Date(Math.floor(at / MINUTE) * MINUTE);
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(told)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`) - told.getTime();
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}
