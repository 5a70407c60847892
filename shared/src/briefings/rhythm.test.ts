import { describe, expect, test } from 'vitest';
import type { Plan } from '../plan/plan.ts';
import { MINUTE, PLAN } from '../testing/given.ts';
import type { Briefing, BriefingsSlice, PlannedBriefing } from './events.ts';
import { nextOfKind, proposedBriefings } from './rhythm.ts';

const HOUR = 60 * MINUTE;
const NONE: BriefingsSlice = { count: 0, planned: {}, running: {}, ended: [], last: {} };
const at = (wall: string) => Date.parse(`${wall}:00Z`);
const rhythms = (...some: Plan['briefings']['rhythms']): Plan => ({
  ...PLAN,
  briefings: { ...PLAN.briefings, rhythms: some },
});
const hourly = rhythms({ level: 2, kind: 'stabsorientering', everyMinutes: 60, at: [] });
const daily = rhythms({ level: 2, kind: 'stabsorientering', everyMinutes: null, at: ['08:00'] });

describe('[ST5] [LA10] the rhythm of a level', () => {
  test('offers its first briefing an interval after the level was reached, at an even time, and none at other levels', () => {
    const since = at('2026-11-20T13:07');
    const offered = proposedBriefings(NONE, hourly, { rank: 2, since }, since + MINUTE);
    expect(offered).toEqual([{ kind: 'stabsorientering', at: at('2026-11-20T14:10') }]);
    expect(proposedBriefings(NONE, hourly, { rank: 3, since }, since)).toEqual([]);
  });

  test('goes on from when the one before was to begin, not from when it did; missed ones are not made up', () => {
    const from = at('2026-11-20T13:00');
    const slice = { ...NONE, last: { stabsorientering: { from, endedAt: from + 35 * MINUTE } } };
    const next = (now: number) => nextOfKind(slice, hourly, 'stabsorientering', { rank: 2, since: 0 }, now);
    expect(next(from + 35 * MINUTE)).toBe(from + HOUR);
    expect(next(from + 5 * HOUR + MINUTE)).toBe(from + 6 * HOUR);
  });

  test('while one is held the next is counted from that', () => {
    const plannedAt = at('2026-11-20T13:00');
    const one = { kind: 'stabsorientering', plannedAt, startedAt: plannedAt + 9 * MINUTE } as Briefing;
    const slice = { ...NONE, running: { a: one } };
    const level = { rank: 2, since: 0 };
    expect(nextOfKind(slice, hourly, 'stabsorientering', level, plannedAt + 20 * MINUTE)).toBe(plannedAt + HOUR);
    expect(proposedBriefings(slice, hourly, level, plannedAt + 20 * MINUTE)).toEqual([]);
  });

  test('offers nothing of a kind that is set', () => {
    const slice = { ...NONE, planned: { a: { kind: 'stabsorientering' } as PlannedBriefing } };
    expect(proposedBriefings(slice, hourly, { rank: 2, since: 0 }, HOUR)).toEqual([]);
    expect(nextOfKind(NONE, hourly, 'krisledningsgrupp', { rank: 2, since: 0 }, HOUR)).toBeNull();
  });

  test('clock times are those of the wall, whichever season; intervals are elapsed time', () => {
    const level = { rank: 2, since: 0 };
    const next = (plan: Plan, now: number, slice = NONE) => nextOfKind(slice, plan, 'stabsorientering', level, now);
    // clocks go back at 03:00 on 25 October 2026, and forward at 02:00 on 28 March 2027
    expect(next(daily, at('2026-10-24T07:00'))).toBe(at('2026-10-25T07:00'));
    expect(next(daily, at('2026-10-24T05:00'))).toBe(at('2026-10-24T06:00'));
    expect(next(daily, at('2027-03-27T07:00'))).toBe(at('2027-03-28T06:00'));
    const from = at('2026-10-24T23:00');
    const slice = { ...NONE, last: { stabsorientering: { from, endedAt: from } } };
    expect(next(hourly, from + 3 * HOUR + MINUTE, slice)).toBe(from + 4 * HOUR);
  });

  test('takes whichever comes first of an interval and a clock time', () => {
    const both = rhythms({ level: 2, kind: 'stabsorientering', everyMinutes: 180, at: ['08:00'] });
    const from = at('2026-11-20T05:00');
    const slice = { ...NONE, last: { stabsorientering: { from, endedAt: from } } };
    expect(nextOfKind(slice, both, 'stabsorientering', { rank: 2, since: 0 }, from)).toBe(at('2026-11-20T07:00'));
  });
});
