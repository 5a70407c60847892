import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import { VMA_TEST_TIME } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import { instantOf, type LocalDate } from '@ledningsplats/shared/roster/wall-time.ts';
import ICAL from 'ical.js';

export interface ExercisesFile {
  name: string;
  timeZone: string;
  exercises: readonly Exercise[];
  /** The days of the sirens' tests [OV6]. */
  tests: readonly LocalDate[];
  /** When the calendar was last changed, UTC milliseconds: the same calendar is the same bytes. */
  stamp: number;
  url: string;
  /** Behind the @ of every uid. */
  host: string;
}

/** A test is over in this long, with what is reported straight after. */
const TEST_MS = 30 * 60_000;

/** The year's exercises and the tests of the sirens as an iCalendar file (RFC 5545), its times in UTC. */
export function exercisesFile({ name, timeZone, exercises, tests, stamp, url, host }: ExercisesFile): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Ledningsplats//Ovningar//SV');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', name.replaceAll(/[\\;,]/g, '\\$&'));
  for (const day of tests) {
    const from = instantOf(`${day}T${VMA_TEST_TIME}`, timeZone);
    add({ uid: `vma-${day}`, from, until: from + TEST_MS, title: 'VMA-prov', sequence: 0, isCancelled: false });
  }
  for (const exercise of exercises) {
    const { id, from, until, texts, seq, outcome } = exercise;
    add({
      uid: id,
      from: instantOf(from, timeZone),
      until: instantOf(until, timeZone),
      title: `Övning: ${texts?.title ?? ''}`.trim(),
      sequence: seq,
      isCancelled: outcome?.kind === 'called_off',
      place: texts?.place,
    });
  }
  return `${calendar.toString()}\r\n`;

  function add(one: Entry): void {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${one.uid}@${host}`);
    event.addPropertyWithValue('dtstamp', utc(stamp));
    event.addPropertyWithValue('sequence', one.sequence);
    event.addPropertyWithValue('dtstart', utc(one.from));
    event.addPropertyWithValue('dtend', utc(one.until));
    event.addPropertyWithValue('summary', one.title);
    if (one.place !== undefined) event.addPropertyWithValue('location', one.place);
    event.addPropertyWithValue('status', one.isCancelled ? 'CANCELLED' : 'CONFIRMED');
    event.addPropertyWithValue('url', url);
    calendar.addSubcomponent(event);
  }
}

interface Entry {
  uid: string;
  from: number;
  until: number;
  title: string;
  sequence: number;
  isCancelled: boolean;
  place?: string | undefined;
}

function utc(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(Math.floor(at / 1000) * 1000), true);
}
