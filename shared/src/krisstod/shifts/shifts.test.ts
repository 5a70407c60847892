import { expect, test } from 'vitest';
import { instantOf } from '../../roster/wall-time.ts';
import { attendanceOf, onDuty } from './attendance.ts';
import { gapsOf, nextGap } from './gaps.ts';
import { hoursByOrganisation } from './hours.ts';
import type { Shift } from './shift.ts';
import { isSwapOpen, swapFaults, swapped } from './swap.ts';
import { workFaults } from './work-faults.ts';

const HOUR = 3_600_000;
const LIMITS = { longestShiftHours: 8, leastRestHours: 9 };
const wall = (text: string) => instantOf(text, 'Europe/Stockholm');

function shift(id: string, helper: string, from: string, until: string, more: Partial<Shift> = {}): Shift {
  const when = { from: wall(from), until: wall(until) };
  return { id, site: 'church', helper, competence: null, checkedIn: null, checkedOut: null, ...when, ...more };
}

test('[KR3] a night shift is nine hours when clocks go back and seven when they go forward', () => {
  const autumn = shift('s', 'a', '2026-10-24T22:00', '2026-10-25T06:00');
  const spring = shift('s', 'a', '2026-03-28T22:00', '2026-03-29T06:00');
  expect(hoursByOrganisation([autumn], () => 'own', 0).get('own')?.planned).toBe(9 * HOUR);
  expect(hoursByOrganisation([spring], () => 'own', 0).get('own')?.planned).toBe(7 * HOUR);
  expect(workFaults([autumn], LIMITS)).toEqual([{ kind: 'long', who: 'a', from: autumn.from, until: autumn.until }]);
  expect(workFaults([spring], LIMITS)).toEqual([]);
});

test('[KR3] rest over the night when clocks go forward is an hour shorter than the wall says', () => {
  const late = shift('s1', 'a', '2026-03-28T15:00', '2026-03-28T23:00');
  const early = shift('s2', 'a', '2026-03-29T08:00', '2026-03-29T12:00');
  expect(workFaults([late, early], LIMITS).map(({ kind, from, until }) => [kind, (until - from) / HOUR])).toEqual([
    ['rest', 8],
  ]);
  expect(workFaults([late, early], { ...LIMITS, leastRestHours: 8 })).toEqual([]);
});

test('[KR3] shifts that follow each other, also at two sites, are one time at work', () => {
  const first = shift('s1', 'a', '2026-11-21T08:00', '2026-11-21T13:00');
  const then = shift('s2', 'a', '2026-11-21T13:00', '2026-11-21T17:00', { site: 'school' });
  expect(workFaults([first, then], LIMITS).map(({ kind }) => kind)).toEqual(['long']);
});

test('[KR3] a gap says how many are missing and of whom, and the next one begins no earlier than now', () => {
  const need = { site: 'church', from: wall('2026-11-21T08:00'), until: wall('2026-11-21T20:00'), competence: null };
  const needs = [
    { ...need, count: 2 },
    { ...need, from: wall('2026-11-21T12:00'), competence: 'children', count: 1 },
  ];
  const shifts = [
    shift('s1', 'a', '2026-11-21T08:00', '2026-11-21T16:00'),
    shift('s2', 'b', '2026-11-21T08:00', '2026-11-21T14:00', { competence: 'children' }),
  ];
  const gaps = gapsOf(shifts, needs);
  expect(gaps.map(({ from, until, missing, competence }) => [from, until, missing, competence])).toEqual([
    [wall('2026-11-21T14:00'), wall('2026-11-21T16:00'), 1, null],
    [wall('2026-11-21T14:00'), wall('2026-11-21T20:00'), 1, 'children'],
    [wall('2026-11-21T16:00'), wall('2026-11-21T20:00'), 2, null],
  ]);
  expect(nextGap(gaps, wall('2026-11-21T09:00'))?.from).toBe(wall('2026-11-21T14:00'));
  expect(nextGap(gaps, wall('2026-11-21T15:00'))?.from).toBe(wall('2026-11-21T15:00'));
  expect(nextGap(gaps, wall('2026-11-21T20:00'))).toBeNull();
});

test("[KR3] who has not come is late after the plan's minutes, and missed when the shift has passed", () => {
  const one = shift('s', 'a', '2026-11-21T08:00', '2026-11-21T16:00');
  const after = (minutes: number) => one.from + minutes * 60_000;
  expect(attendanceOf(one, 20, after(19))).toBe('planned');
  expect(attendanceOf(one, 20, after(20))).toBe('late');
  expect(attendanceOf(one, 20, one.until)).toBe('missed');
  expect(attendanceOf({ ...one, checkedIn: after(30) }, 20, one.until + HOUR)).toBe('here');
  expect(attendanceOf({ ...one, checkedIn: after(30), checkedOut: after(90) }, 20, after(91))).toBe('gone');
  const twice = { ...one, id: 's2', site: 'school', checkedIn: one.from };
  expect(onDuty([{ ...one, checkedIn: one.from }, twice]).size).toBe(1);
});

test('[KR3] a swap that would keep somebody too long is said before it is accepted; one begun can not be swapped', () => {
  const day = shift('s1', 'a', '2026-11-21T08:00', '2026-11-21T16:00');
  const night = shift('s2', 'b', '2026-11-21T16:00', '2026-11-21T23:00');
  const swap = { shift: 's1', to: 'b', inReturn: null };
  expect(swapFaults([day, night], swap, LIMITS).map(({ kind, who }) => [kind, who])).toEqual([['long', 'b']]);
  expect(swapFaults([day, night], { ...swap, inReturn: 's2' }, LIMITS)).toEqual([]);
  expect(swapped([day, night], { ...swap, inReturn: 's2' }).map(({ helper }) => helper)).toEqual(['b', 'a']);
  const begun = { ...day, checkedIn: day.from };
  expect(isSwapOpen([begun, night], swap)).toBe(false);
  expect(swapped([begun, night], swap)).toEqual([begun, night]);
  // whose it is has changed since it was proposed
  expect(isSwapOpen([day, { ...night, helper: 'c' }], { ...swap, inReturn: 's2' })).toBe(false);
});
