import type { RosterRules } from './plan.ts';

/**
 * A week at a time with the change on Monday morning, as published municipal routines have it [TB1], and a week free
 * between. Whoever has the duty is rung on their own number until the municipality has one for it.
 */
export const DEFAULT_ROSTER: RosterRules = {
  changeWeekday: 1,
  changeTime: '08:00',
  shiftDays: 7,
  needsDeputy: true,
  mostDays: 7,
  leastRestDays: 7,
  phone: null,
  open: 'nothing',
};
