import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import ICAL from 'ical.js';

const DAY = 86_400_000;

/** When a zone's clocks are changed, and from what to what, in minutes ahead of UTC. */
interface Change {
  at: number;
  from: number;
  to: number;
}

/**
 * A zone's rules as a calendar program wants them (RFC 5545 3.6.5), for whole years. Where every change of a kind is on the
 * same Sunday of its month they are one rule, which all programs read; elsewhere each change is told by itself.
 */
export function timeZoneComponent(timeZone: string, firstYear: number, lastYear: number): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', timeZone);
  const changes = changesOf(timeZone, Date.UTC(firstYear, 0, 1), Date.UTC(lastYear + 1, 0, 1));
  const first = offsetAt(Date.UTC(firstYear, 0, 1), timeZone);
  if (changes.length === 0) zone.addSubcomponent(observance('standard', '1970-01-01T00:00', first, first));
  for (const kind of ['daylight', 'standard'] as const) {
    const own = changes.filter(({ from, to }) => to > from === (kind === 'daylight'));
    const rule = ruleOf(own);
    for (const { at, from, to } of rule === null ? own : own.slice(0, 1)) {
      const part = observance(kind, localOf(at, from), from, to);
      if (rule !== null) part.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
      zone.addSubcomponent(part);
    }
  }
  // what holds before the first change that is told
  if (changes.length > 0 && first !== changes[0]?.to) {
    const kind = first < (changes[0]?.to ?? 0) ? 'standard' : 'daylight';
    zone.addSubcomponent(observance(kind, '1970-01-01T00:00', first, first));
  }
  return zone;
}

function observance(kind: 'standard' | 'daylight', start: string, from: number, to: number): ICAL.Component {
  const part = new ICAL.Component(kind);
  part.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(`${start}:00`));
  part.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from * 60));
  part.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to * 60));
  return part;
}

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU` where that is what all of them keep to; null elsewhere. */
function ruleOf(changes: readonly Change[]): string | null {
  const [first] = changes;
  if (!first || changes.length < 2) return null;
  const months = new Set(changes.map(({ at, from }) => localOf(at, from).slice(5, 7)));
  const isRegular = changes.every(({ at, from, to }) => {
    const day = new Date(`${localOf(at, from)}:00Z`);
    const isLastSunday = day.getUTCDay() === 0 && new Date(day.getTime() + 7 * DAY).getUTCMonth() !== day.getUTCMonth();
    const isSameHour = localOf(at, from).slice(11) === localOf(first.at, first.from).slice(11);
    return isLastSunday && isSameHour && from === first.from && to === first.to;
  });
  const month = Number(localOf(first.at, first.from).slice(5, 7));
  return isRegular && months.size === 1 ? `FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU` : null;
}

function changesOf(timeZone: string, from: number, until: number): Change[] {
  const changes: Change[] = [];
  for (let at = from; at < until; at += DAY) {
    const [before, after] = [offsetAt(at, timeZone), offsetAt(at + DAY, timeZone)];
    if (before !== after) changes.push({ at: momentOf(timeZone, at, at + DAY), from: before, to: after });
  }
  return changes;
}

/** The first minute with the new offset, between one with the old and one with the new. */
function momentOf(timeZone: string, before: number, after: number): number {
  let [low, high] = [before, after];
  const old = offsetAt(low, timeZone);
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (offsetAt(middle, timeZone) === old) low = middle;
    else high = middle;
  }
  return high;
}

function offsetAt(at: number, timeZone: string): number {
  return Math.round((Date.parse(`${wallOf(at, timeZone)}:00Z`) - Math.floor(at / 60_000) * 60_000) / 60_000);
}

/** What the wall showed as the change came: `2027-03-28T02:00`. */
function localOf(at: number, from: number): string {
  return new Date(at + from * 60_000).toISOString().slice(0, 16);
}
