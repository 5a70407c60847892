import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import { instantOf, type LocalDate, type Wall } from '@ledningsplats/shared/roster/wall-time.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { formatDate, formatDateClock } from '../../ui/format-time.ts';

export function exerciseTitle({ texts: said }: Exercise): string {
  return said?.title ?? texts.textRemoved;
}

/** `tors 3 dec 09:00`, by the municipality's wall. */
export function wallWords(wall: Wall, now: number, timeZone: string): string {
  return formatDateClock(instantOf(wall, timeZone), now, timeZone);
}

/** `torsdag 3 dec`. */
export function dayWords(date: LocalDate, now: number, timeZone: string): string {
  return formatDate(instantOf(`${date}T12:00`, timeZone), now, timeZone);
}
