import { POINTS_LIMIT } from '@ledningsplats/shared/shapes/geometry.ts';
import { expect, test } from 'vitest';
import {
  isWhole,
  middleAfter,
  type Outline,
  withBetween,
  withCorner,
  withMoved,
  withoutCorner,
  withoutLast,
} from './outline.ts';

const at = (latitude: number, longitude = 17) => ({ latitude, longitude });
const line = (...points: Outline['points']): Outline => ({ form: 'line', points });
const area: Outline = { form: 'area', points: [at(62), at(62.2), at(62.2, 17.4)] };

test('a point is where it was set last, and a line gets one corner more', () => {
  expect(withCorner({ form: 'point', points: [at(62)] }, at(63)).points).toEqual([at(63)]);
  expect(withCorner(line(at(62)), at(63)).points).toEqual([at(62), at(63)]);
  expect(withoutLast(line(at(62), at(63))).points).toEqual([at(62)]);
  expect(withoutLast(line()).points).toEqual([]);
});

test('it is whole when it has what its form needs, and no corner can be taken that it needs', () => {
  expect([line(at(62)), line(at(62), at(63)), area].map(isWhole)).toEqual([false, true, true]);
  expect(withoutCorner(area, 1)).toBeNull();
  expect(withoutCorner(withCorner(area, at(62.1, 17.4)), 0)?.points).toEqual([
    at(62.2),
    at(62.2, 17.4),
    at(62.1, 17.4),
  ]);
});

test('a new corner stands in the middle of its side, and an area has a side from its last corner to its first', () => {
  expect(middleAfter(area, 0)?.latitude).toBeCloseTo(62.1);
  expect(middleAfter(area, 2)?.longitude).toBeCloseTo(17.2);
  expect(middleAfter(line(at(62), at(63)), 1)).toBeNull();
  expect(withBetween(area, 2).points).toHaveLength(4);
  expect(withBetween(line(at(62), at(63)), 1).points).toHaveLength(2);
  expect(withMoved(area, 1, at(62.3)).points[1]).toEqual(at(62.3));
});

test('no shape gets more corners than can be saved', () => {
  const full = line(...Array.from({ length: POINTS_LIMIT }, (_, index) => at(62 + index / 1e4)));
  expect(withCorner(full, at(63)).points).toHaveLength(POINTS_LIMIT);
  expect(withBetween(full, 0).points).toHaveLength(POINTS_LIMIT);
});
