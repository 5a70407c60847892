import { instantOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { describe, expect, test } from 'vitest';
import { placeIn, ticksOf, windowOf } from './timeline.ts';

const ZONE = 'Europe/Stockholm';
const wall = (text: string) => instantOf(text, ZONE);
const HOUR = 3_600_000;

describe('[ST1] the timeline of the relief plan', () => {
  test('is readable over the night when clocks go back: the hours are where they fall, and the night is 13 hours', () => {
    const night = { from: wall('2026-10-24T18:00'), until: wall('2026-10-25T12:00') };
    const ticks = ticksOf(night, ZONE);
    expect(ticks.map(({ hour }) => hour)).toEqual(['18', '21', '00', '03', '06', '09']);
    const at = (hour: string) => ticks.find((tick) => tick.hour === hour)?.at ?? 0;
    expect((at('03') - at('00')) / HOUR).toBe(4);
    expect((at('06') - at('03')) / HOUR).toBe(3);
    expect(placeIn(night, { from: wall('2026-10-24T20:00'), until: wall('2026-10-25T08:00') })?.length).toBeCloseTo(
      (13 / 19) * 100,
    );
  });

  test('when they go forward, an hour that is not there has no place of its own', () => {
    const night = { from: wall('2026-03-28T21:00'), until: wall('2026-03-29T09:00') };
    const ticks = ticksOf(night, ZONE);
    expect(ticks.map(({ hour }) => hour)).toEqual(['21', '00', '03', '06']);
    expect(((ticks[2]?.at ?? 0) - (ticks[1]?.at ?? 0)) / HOUR).toBe(2);
  });

  test('begins with the shift that is on, and shows three days at most', () => {
    const now = wall('2026-11-21T14:20');
    expect(windowOf([], now)).toBeNull();
    expect(windowOf([{ from: now - 2 * HOUR, until: now + HOUR }], now)).toEqual({
      from: wall('2026-11-21T12:00'),
      until: wall('2026-11-22T00:00'),
    });
    const long = windowOf([{ from: now + HOUR, until: now + 200 * HOUR }], now);
    expect(((long?.until ?? 0) - (long?.from ?? 0)) / HOUR).toBe(72);
    const midday = { from: wall('2026-11-21T12:00'), until: wall('2026-11-22T12:00') };
    expect(placeIn(midday, { from: now - 20 * HOUR, until: midday.from })).toBeNull();
  });
});
