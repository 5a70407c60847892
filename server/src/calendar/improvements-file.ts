import type { Improvement } from '@ledningsplats/shared/improvements/events.ts';
import { isEnded } from '@ledningsplats/shared/improvements/evolve.ts';
import { addDays } from '@ledningsplats/shared/roster/wall-time.ts';
import ICAL from 'ical.js';

export interface ImprovementsFile {
  name: string;
  improvements: readonly Improvement[];
  url: string;
  /** Behind the @ of every uid. */
  host: string;
}

/**
 * Somebody's actions as an iCalendar file (RFC 5545): each a whole day, the one that it is to be done by. An action is real
 * whatever it came of, and bears no mark of an exercise.
 */
export function improvementsFile({ name, improvements, url, host }: ImprovementsFile): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Ledningsplats//Atgarder//SV');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', name.replaceAll(/[\\;,]/g, '\\$&'));
  for (const improvement of improvements) calendar.addSubcomponent(eventOf(improvement));
  return `${calendar.toString()}\r\n`;

  function eventOf(improvement: Improvement): ICAL.Component {
    const { id, text, why, source, due, seq, changedAt } = improvement;
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${id}@${host}`);
    // when what it says was said: the same actions are the same bytes
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(Math.floor(changedAt / 1000) * 1000), true));
    event.addPropertyWithValue('sequence', seq);
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(due));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(due, 1)));
    event.addPropertyWithValue('summary', `Åtgärd: ${text ?? 'texten är borttagen enligt beslut'}`);
    const about = [why, source === null ? null : `Kommer av: ${source}`].filter((one) => one !== null);
    if (about.length > 0) event.addPropertyWithValue('description', about.join('\n'));
    event.addPropertyWithValue('status', isEnded(improvement) ? 'CANCELLED' : 'CONFIRMED');
    // a day by which something is done is not a day that is taken
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    event.addPropertyWithValue('url', url);
    return event;
  }
}
