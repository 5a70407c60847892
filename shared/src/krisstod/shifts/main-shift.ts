import type { Shift } from './shift.ts';

/** The one of somebody's shifts, in order, that matters now: where they are, else what is next, else the last; null: there is none. */
export function mainShift<One extends Pick<Shift, 'until' | 'checkedIn' | 'checkedOut'>>(
  shifts: readonly One[],
  now: number,
): One | null {
  const here = shifts.find(({ checkedIn, checkedOut }) => checkedIn !== null && checkedOut === null);
  const ahead = shifts.find(({ until, checkedOut }) => until > now && checkedOut === null);
  return here ?? ahead ?? shifts.at(-1) ?? null;
}
