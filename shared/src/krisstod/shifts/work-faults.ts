import { type WorkFault, type WorkLimits, workFaultsOf } from '../../shifts/work-faults.ts';
import type { Shift } from './shift.ts';

/** The faults of the helpers' shifts, in order of time [KR3]; `who` is a helper's id. */
export function workFaults(shifts: readonly Shift[], limits: WorkLimits): WorkFault[] {
  return workFaultsOf(shifts, ({ helper }) => helper, limits);
}
