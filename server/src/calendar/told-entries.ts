import type { CalendarEntry } from '@ledningsplats/db/calendars.ts';
import { type CalendarShift, DAYS_BACK } from '@ledningsplats/shared/roster/calendar.ts';
import { addDays, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';

const DAY = 86_400_000;
/** A calendar that has not been asked for in a month is not looked at either. */
const CANCELLED_KEPT = 31 * DAY;

export interface ToldChange {
  /** All that is to be told, in order of uid. */
  entries: CalendarEntry[];
  /** Those of them that are new or otherwise than before. */
  changed: CalendarEntry[];
  /** Uids that are told no longer. */
  gone: string[];
}

/**
 * What a calendar is told now of what it was told before [TB5] (RFC 5545 3.8.7.4): a turn that is otherwise than it was has the
 * next number, one that is not there any more is told as cancelled for a month, and one that comes back goes on counting.
 * What is long past is left out without a word.
 */
export function tellChanges(
  shifts: readonly CalendarShift[],
  told: readonly CalendarEntry[],
  now: number,
  timeZone: string,
): ToldChange {
  const before = new Map(told.map((entry) => [entry.uid, entry]));
  const oldest = addDays(wallOf(now, timeZone).slice(0, 10), -DAYS_BACK);
  const current = new Map(shifts.map((shift) => [uidOf(shift), JSON.stringify(shift)]));
  const changed: CalendarEntry[] = [];
  const entries: CalendarEntry[] = [];
  const gone: string[] = [];
  for (const [uid, shift] of current) {
    const known = before.get(uid);
    const isSame = known?.shift === shift && !known.isCancelled;
    const next = { uid, shift, sequence: known ? known.sequence + 1 : 0, changedAt: now, isCancelled: false };
    if (!isSame) changed.push(next);
    entries.push(isSame ? known : next);
  }
  for (const entry of told) {
    if (current.has(entry.uid)) continue;
    const { until } = JSON.parse(entry.shift) as CalendarShift;
    const isOver = until.slice(0, 10) <= oldest || (entry.isCancelled && entry.changedAt < now - CANCELLED_KEPT);
    if (isOver) {
      gone.push(entry.uid);
      continue;
    }
    const cancelled = { ...entry, sequence: entry.sequence + 1, changedAt: now, isCancelled: true };
    if (!entry.isCancelled) changed.push(cancelled);
    entries.push(entry.isCancelled ? entry : cancelled);
  }
  entries.sort((one, other) => (one.uid < other.uid ? -1 : 1));
  return { entries, changed, gone };
}

/** Where a turn begins, and in which role: that is what it is, whoever has it and until when. */
function uidOf({ role, from }: CalendarShift): string {
  return `${role}-${from.replaceAll(/\D/g, '')}`;
}
