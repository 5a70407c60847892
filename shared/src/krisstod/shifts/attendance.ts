import type { Shift } from './shift.ts';

const MINUTE = 60_000;

export type Attendance = 'planned' | 'late' | 'here' | 'gone' | 'missed';

/**
 * Where somebody is with their shift: late when it began so many minutes ago as the plan says, missed when it has passed
 * without them.
 */
export function attendanceOf(shift: Shift, lateMinutes: number, now: number): Attendance {
  if (shift.checkedOut !== null) return 'gone';
  if (shift.checkedIn !== null) return 'here';
  if (now >= shift.until) return 'missed';
  return now >= shift.from + lateMinutes * MINUTE ? 'late' : 'planned';
}

/** Who is at work: everybody checked in and not out, each once. */
export function onDuty(shifts: readonly Shift[]): Set<string> {
  return new Set(shifts.filter((one) => one.checkedIn !== null && one.checkedOut === null).map(({ helper }) => helper));
}
