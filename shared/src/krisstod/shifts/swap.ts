import type { WorkFault, WorkLimits } from '../../shifts/work-faults.ts';
import type { Shift } from './shift.ts';
import { workFaults } from './work-faults.ts';

/** A shift offered to somebody else, in return for one of theirs or for nothing. */
export interface Swap {
  shift: string;
  to: string;
  inReturn: string | null;
}

/** Whether a swap can be: whose shifts they are is as it was when it was proposed, and nobody has come to either. */
export function isSwapOpen(shifts: readonly Shift[], { shift, to, inReturn }: Swap): boolean {
  const given = shifts.find(({ id }) => id === shift);
  const returned = shifts.find(({ id }) => id === inReturn);
  if (!given || given.helper === to || given.checkedIn !== null) return false;
  return inReturn === null || (returned?.helper === to && returned.checkedIn === null);
}

/** The shifts when a swap is accepted; as they were where it can not be. */
export function swapped(shifts: readonly Shift[], swap: Swap): readonly Shift[] {
  const given = shifts.find(({ id }) => id === swap.shift);
  if (!given || !isSwapOpen(shifts, swap)) return shifts;
  return shifts.map((one) => {
    if (one.id === swap.shift) return { ...one, helper: swap.to };
    return one.id === swap.inReturn ? { ...one, helper: given.helper } : one;
  });
}

/** What a swap would make wrong that is not wrong before it. */
export function swapFaults(shifts: readonly Shift[], swap: Swap, limits: WorkLimits): WorkFault[] {
  const before = new Set(workFaults(shifts, limits).map((fault) => JSON.stringify(fault)));
  return workFaults(swapped(shifts, swap), limits).filter((fault) => !before.has(JSON.stringify(fault)));
}
