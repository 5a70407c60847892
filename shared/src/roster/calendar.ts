import { DUTY_ROLES, type DutyRole } from './events.ts';
import { dutiesBetween, type RosterReading } from './on-duty.ts';
import { instantOf, type Wall, wallOf } from './wall-time.ts';

/** Somebody's turn in a role, as a calendar has it: by the wall, since that is what is agreed [TB5]. */
export interface CalendarShift {
  role: DutyRole;
  person: string;
  from: Wall;
  until: Wall;
}

const DAY = 86_400_000;
/** What was, for who looks back over a pay slip. */
export const DAYS_BACK = 62;

/**
 * The planned turns from two months back to the end of the roster, each role by itself, so that a change of deputy does not
 * cut the primary's turn in two. `person` left out: everybody's. Absence takes nobody's turn from them [TB2].
 */
export function calendarShifts(reading: RosterReading, now: number, person?: string): CalendarShift[] {
  const { timeZone, roster } = reading;
  const walls = (roster?.shifts ?? []).flatMap(({ from, until }) => [
    instantOf(from, timeZone),
    instantOf(until, timeZone),
  ]);
  if (walls.length === 0) return [];
  // from the first that is known: a turn begins where it began, however long ago that is
  const duties = dutiesBetween(reading, Math.min(...walls), Math.max(...walls));
  return DUTY_ROLES.flatMap((role) => {
    const turns: { person: string; from: number; until: number }[] = [];
    for (const { from, until, [role]: holder } of duties) {
      const last = turns.at(-1);
      if (holder.person === null || holder.gap === 'gone') continue;
      if (last?.person === holder.person && last.until === from) last.until = until;
      else turns.push({ person: holder.person, from, until });
    }
    return turns
      .filter((turn) => turn.until > now - DAYS_BACK * DAY && (person === undefined || turn.person === person))
      .map((turn) => ({
        role,
        person: turn.person,
        from: wallOf(turn.from, timeZone),
        until: wallOf(turn.until, timeZone),
      }));
  });
}
