import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExerciseClock, inShownTime, reallyRecordedAt, realTime, shownTime } from './exercise-time.ts';

const REAL = Date.UTC(2026, 11, 7, 14);
const SHOWN = Date.UTC(2027, 0, 15, 2);
const clock = (more: Partial<ExerciseClock> = {}): ExerciseClock => ({
  real: REAL,
  shown: SHOWN,
  pace: 1,
  isRunning: true,
  ...more,
});

describe('[OV3] an exercise’s clock', () => {
  test('begins at another time, goes as fast as is said, and stands still', () => {
    expect(shownTime(clock(), REAL + 60_000)).toBe(SHOWN + 60_000);
    expect(shownTime(clock({ pace: 10 }), REAL + 60_000)).toBe(SHOWN + 600_000);
    expect(shownTime(clock({ isRunning: false }), REAL + 60_000)).toBe(SHOWN);
    expect(shownTime(null, REAL)).toBe(REAL);
  });

  test('never shows less than it was set to, also to a device whose clock is behind', () => {
    expect(shownTime(clock(), REAL - 5_000)).toBe(SHOWN);
  });

  test('does not come to a time while it stands still; what it has shown is now', () => {
    expect(realTime(clock({ isRunning: false }), SHOWN + 1, REAL)).toBeNull();
    expect(realTime(clock(), SHOWN - 1, REAL + 7)).toBe(REAL + 7);
  });

  test('comes to a time at the moment that is told', () => {
    const paces = fc.double({ min: 0.5, max: 60, noNaN: true });
    const aheads = fc.integer({ min: 1, max: 86_400_000 });
    fc.assert(
      fc.property(paces, aheads, (pace, ahead) => {
        const set = clock({ pace });
        const real = realTime(set, SHOWN + ahead, REAL) as number;
        expect(Math.abs(shownTime(set, real) - (SHOWN + ahead))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('[OV1] an event of an exercise is seen in its time, and keeps the world’s; any other is seen as it is', () => {
  const meta = { by: 'a', person: null, function: null, command: 'c', occurredAt: SHOWN, recordedAt: REAL };
  const seen = inShownTime({ meta: { ...meta, shownAt: SHOWN + 1 } });
  expect(seen.meta).toEqual({ ...meta, recordedAt: SHOWN + 1, realAt: REAL });
  expect(reallyRecordedAt(seen.meta)).toBe(REAL);
  const real = { meta };
  expect(inShownTime(real)).toBe(real);
  expect(reallyRecordedAt(meta)).toBe(REAL);
});
