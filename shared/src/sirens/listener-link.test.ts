import { describe, expect, test } from 'vitest';
import { listenerFault, listenerNumberOf, listenerSender, listenerTimes, mayAskListeners } from './listener-link.ts';
import { listenerReport } from './listener-schema.ts';

const TEST = '2026-12-07';
const times = listenerTimes(TEST, 'Europe/Stockholm');
const wall = (day: number, hour: number, minute = 0) => Date.UTC(2026, 11, day, hour - 1, minute);

describe('[PL8] a listener’s link', () => {
  test('holds for its test alone: from just before the sirens until the day is over by the wall', () => {
    expect(times).toEqual({ at: wall(7, 15), opensAt: wall(7, 14, 55), closesAt: wall(8, 0), takenUntil: wall(9, 0) });
    expect(listenerFault(times, wall(7, 14, 54), wall(7, 15))).toBe('early');
    expect(listenerFault(times, wall(7, 15, 1), wall(7, 15, 1))).toBeNull();
    expect(listenerFault(times, wall(8, 0), wall(8, 0))).toBe('over');
  });

  test('takes what a telephone without network has kept, for one day more', () => {
    expect(listenerFault(times, wall(7, 15, 1), wall(8, 12))).toBeNull();
    expect(listenerFault(times, wall(7, 15, 1), wall(9, 0))).toBe('over');
  });

  test('is made for a test that is to come or of today, and never for a day without one', () => {
    expect(mayAskListeners(TEST, TEST)).toBe(true);
    expect(mayAskListeners('2027-03-01', '2026-11-22')).toBe(true);
    expect(mayAskListeners(TEST, '2026-12-08')).toBe(false);
    expect(mayAskListeners('2026-12-14', '2026-12-01')).toBe(false);
    expect(mayAskListeners('2028-03-06', '2026-12-01')).toBe(false);
  });

  test('is known by its number in what it has said', () => {
    expect(listenerNumberOf(listenerSender(12))).toBe(12);
    for (const by of ['system', 'sheet/12', 'listener/', 'listener/12/x', '0b0e9a60']) {
      expect(listenerNumberOf(by)).toBeNull();
    }
  });

  test('says how a siren was heard, and nothing else', () => {
    const siren = '0b0e9a60-0000-4000-8000-000000000201';
    const report = { id: siren, said: { what: 'siren', siren, result: 'weak' }, madeAt: 1, sentAt: 1 };
    expect(listenerReport.safeParse(report).success).toBe(true);
    for (const more of [{ test: TEST }, { result: 'loud' }, { comment: 'Anna hörde den' }, { siren: 'alla' }]) {
      expect(listenerReport.safeParse({ ...report, said: { ...report.said, ...more } }).success).toBe(false);
    }
  });
});
