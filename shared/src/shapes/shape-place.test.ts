import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf } from '../geo/measure.ts';
import type { Position } from '../geo/position.ts';
import { centreOf } from './shape-place.ts';

const at = (north: number, east: number): Position => ({ latitude: 62 + north / 1_000, longitude: 17 + east / 1_000 });
const line = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 2,
    maxLength: 12,
  })
  .map((corners) => corners.map(([north, east]) => at(north, east)));

describe('[PL9] where a shape is', () => {
  test('a point is where it is, an area about its middle', () => {
    expect(centreOf({ form: 'point', points: [at(1, 2)] })).toEqual(at(1, 2));
    const square = centreOf({ form: 'area', points: [at(0, 0), at(0, 4), at(4, 4), at(4, 0)] });
    expect(square.latitude).toBeCloseTo(62.002, 9);
    expect(square.longitude).toBeCloseTo(17.002, 9);
  });

  test('the middle of an area is the same whichever corner comes first, whichever way round, and however many stand on a side', () => {
    const corners = [at(0, 0), at(0, 9), at(3, 9), at(3, 3), at(9, 3), at(9, 0)];
    const middle = centreOf({ form: 'area', points: corners });
    const others = [
      corners.toReversed(),
      [...corners.slice(2), ...corners.slice(0, 2)],
      [...corners, at(5, 0), at(2, 0)],
    ];
    for (const points of others) {
      const other = centreOf({ form: 'area', points });
      expect(lengthOf([middle, other])).toBeLessThan(0.01);
    }
  });

  test('half of a line lies on either side of its middle, within a five-hundredth of it', () => {
    fc.assert(
      fc.property(line, (points) => {
        fc.pre(lengthOf(points) > 1);
        const middle = centreOf({ form: 'line', points });
        const whole = lengthOf(points);
        // the side that it stands on: the way there along the line is half of it
        const ways = points.slice(1).map((to, index) => {
          const side = [points[index] as Position, middle, to];
          const isOn = Math.abs(lengthOf(side) - lengthOf([side[0] as Position, to])) < 0.5;
          return isOn ? lengthOf([...points.slice(0, index + 1), middle]) : Number.NaN;
        });
        expect(ways.some((way) => Math.abs(way - whole / 2) < whole / 500)).toBe(true);
      }),
    );
  });
});
