import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { RosterFault } from '@ledningsplats/shared/roster/faults.ts';
import { holidaysBetween } from '@ledningsplats/shared/roster/holidays.ts';
import type { Holder } from '@ledningsplats/shared/roster/on-duty.ts';
import { addDays, daysBetween, type LocalDate, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { personName } from '../../forms/person-words.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { formatClock, formatDateClock, formatWhen } from '../../ui/format-time.ts';

type People = Readonly<Record<string, PersonReading>>;

/** How far ahead the roster is shown and looked through. */
export const AHEAD_MS = 366 * 86_400_000;

/**
 * `mån 23 nov 08:00 – mån 30 nov 08:00`, by the municipality's clocks. What ends where one has looked does not end there:
 * it goes on, or is going on.
 */
export function spanWords(from: number, until: number, now: number, timeZone: string): string {
  if (until >= now + AHEAD_MS) return rosterTexts.onwards(formatDateClock(from, now, timeZone));
  if (until === now) return rosterTexts.untilNow(formatDateClock(from, now, timeZone));
  return `${formatDateClock(from, now, timeZone)} – ${formatDateClock(until, now, timeZone)}`;
}

export function holderName(people: People, holder: Holder): string {
  if (holder.gap === null) return personName(people, holder.person);
  if (holder.gap === 'absent') return rosterTexts.away(personName(people, holder.person));
  return rosterTexts.nobody;
}

/** The public holidays within a span, as `Julafton 24 dec`. */
export function holidayWords(from: number, until: number, timeZone: string): string {
  const [first, last] = [wallOf(from, timeZone).slice(0, 10), wallOf(until, timeZone).slice(0, 10)];
  return holidaysBetween(first, addDays(last, 1))
    .map(({ date, name }) => `${name} ${shortDate(date)}`)
    .join(', ');
}

export function faultWords(fault: RosterFault, people: People): string {
  const words = rosterTexts.faultWords;
  const name = personName(people, fault.person);
  if (fault.kind === 'long') return words.long(name, fault.days);
  if (fault.kind === 'rest') return words.rest(name, fault.days);
  if (fault.kind === 'double') return words.double(name);
  if (fault.reason === 'absent') return words.absent(name, rosterTexts.role[fault.role]);
  if (fault.reason === 'gone') return words.gone;
  return fault.role === 'primary' ? words.gapPrimary : words.gapDeputy;
}

/** When a turn ends, as one says it: `måndag 08:00` within a week, the date beyond it. */
export function untilWords(at: number, now: number, timeZone: string): string {
  const days = daysBetween(wallOf(now, timeZone).slice(0, 10), wallOf(at, timeZone).slice(0, 10));
  if (days < 2 || days > 7) return formatWhen(at, now, timeZone);
  const weekday = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', timeZone }).format(at);
  return `${weekday} ${formatClock(at, { timeZone })}`;
}

const SHORT = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'short', timeZone: 'UTC' });

function shortDate(date: LocalDate): string {
  return SHORT.format(new Date(`${date}T00:00Z`)).replaceAll('.', '');
}
