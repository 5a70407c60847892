import { groupedBy, lengthOf, together } from '../../shifts/span.ts';
import type { Shift } from './shift.ts';

/** Milliseconds. */
export interface WorkTime {
  planned: number;
  worked: number;
}

/**
 * Time planned and worked by organisation [KR7]. Who is in two shifts at once works once. Who is checked in has worked until
 * now; a shift without check-in is planned and not worked.
 */
export function hoursByOrganisation(
  shifts: readonly Shift[],
  organisationOf: (helper: string) => string,
  now: number,
): Map<string, WorkTime> {
  const sums = new Map<string, WorkTime>();
  for (const [helper, own] of groupedBy(shifts, (shift) => shift.helper)) {
    const organisation = organisationOf(helper);
    const { planned, worked } = sums.get(organisation) ?? { planned: 0, worked: 0 };
    const atWork = own.flatMap(({ checkedIn, checkedOut }) =>
      checkedIn === null ? [] : [{ from: checkedIn, until: Math.max(checkedIn, checkedOut ?? now) }],
    );
    sums.set(organisation, {
      planned: planned + lengthOf(together(own)),
      worked: worked + lengthOf(together(atWork)),
    });
  }
  return sums;
}
