import type { CalendarEntry } from '@ledningsplats/db/calendars.ts';
import type { CalendarShift } from '@ledningsplats/shared/roster/calendar.ts';
import { instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import ICAL from 'ical.js';
import { timeZoneComponent } from './vtimezone.ts';

export interface CalendarFile {
  /** What the calendar is called in the program that reads it. */
  name: string;
  timeZone: string;
  entries: readonly CalendarEntry[];
  /** What a turn is called: «TiB: Karin Almfelt». */
  titleOf: (shift: CalendarShift) => string;
  /** Where one reads more. */
  url: string;
  /** Behind the @ of every uid: one installation's are no other's. */
  host: string;
}

// the space that a folded line begins with is one of its 75 octets too (RFC 5545 3.1)
ICAL.foldLength = 74;

/** How often a program that asks by itself is to ask. */
const REFRESH = 'PT1H';

/** The shifts as an iCalendar file (RFC 5545, and the names that programs read as of RFC 7986). */
export function calendarFile({ name, timeZone, entries, titleOf, url, host }: CalendarFile): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Ledningsplats//Beredskap//SV');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  // the library knows neither, and writes what it does not know as it is given
  calendar.addPropertyWithValue('name', escaped(name));
  calendar.addPropertyWithValue('x-wr-calname', escaped(name));
  calendar.addPropertyWithValue('x-wr-timezone', timeZone);
  const refresh = calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(REFRESH));
  refresh.setParameter('value', 'DURATION');
  calendar.addPropertyWithValue('x-published-ttl', REFRESH);
  const shifts = entries.map((entry) => ({ entry, shift: JSON.parse(entry.shift) as CalendarShift }));
  const years = shifts.flatMap(({ shift }) => [shift.from, shift.until]).map((wall) => Number(wall.slice(0, 4)));
  if (years.length > 0) {
    calendar.addSubcomponent(timeZoneComponent(timeZone, Math.min(...years) - 1, Math.max(...years) + 1));
  }
  for (const { entry, shift } of shifts) calendar.addSubcomponent(eventOf(entry, shift));
  return `${calendar.toString()}\r\n`;

  function eventOf({ uid, sequence, changedAt, isCancelled }: CalendarEntry, shift: CalendarShift): ICAL.Component {
    const event = new ICAL.Component('vevent');
    const stamp = ICAL.Time.fromJSDate(new Date(Math.floor(changedAt / 1000) * 1000), true);
    event.addPropertyWithValue('uid', `${uid}@${host}`);
    // when what it says was said: the same file is the same bytes
    event.addPropertyWithValue('dtstamp', stamp);
    event.addPropertyWithValue('last-modified', stamp);
    event.addPropertyWithValue('sequence', sequence);
    for (const [property, wall] of [
      ['dtstart', shift.from],
      ['dtend', shift.until],
    ] as const) {
      const at = instantOf(wall, timeZone);
      if (isToldTwice(wall, at, timeZone)) {
        event.addPropertyWithValue(property, ICAL.Time.fromJSDate(new Date(at), true));
        continue;
      }
      const time = event.addPropertyWithValue(property, ICAL.Time.fromDateTimeString(`${wall}:00`));
      time.setParameter('tzid', timeZone);
    }
    event.addPropertyWithValue('summary', titleOf(shift));
    event.addPropertyWithValue('status', isCancelled ? 'CANCELLED' : 'CONFIRMED');
    // a week on duty is no week of meetings: it does not make the calendar busy
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    event.addPropertyWithValue('url', url);
    return event;
  }
}

/** RFC 5545 3.3.11. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** In the hour that comes again when clocks go back programs disagree on which is meant: it is then told in UTC. */
function isToldTwice(wall: string, at: number, timeZone: string): boolean {
  return AGAIN_AFTER.some((minutes) => wallOf(at + minutes * 60_000, timeZone) === wall);
}

/** By how much clocks are put back: an hour, or half of one on Lord Howe Island. */
const AGAIN_AFTER = [30, 60];
