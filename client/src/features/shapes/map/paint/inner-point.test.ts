import { expect, test } from 'vitest';
import { alongLine, middleOf } from './along-line.ts';
import { innerPoint, isInside } from './inner-point.ts';

const points = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));

test('the words of an area stand within it, also where it is bent like a horseshoe', () => {
  const horseshoe = points([0, 0], [100, 0], [100, 20], [20, 20], [20, 80], [100, 80], [100, 100], [0, 100]);
  expect(isInside({ x: 60, y: 50 }, horseshoe)).toBe(false);
  expect(isInside(innerPoint(horseshoe), horseshoe)).toBe(true);
  expect(innerPoint(points([0, 0], [10, 0], [10, 10], [0, 10]))).toEqual({ x: 5, y: 5 });
  // corners on one line have no inside
  expect(innerPoint(points([0, 0], [10, 10], [20, 20]))).toEqual({ x: 0, y: 0 });
});

test('signs stand at even distances along a line, and one in the middle of a short one', () => {
  const line = points([0, 0], [100, 0], [100, 100]);
  expect(alongLine(line, 40).map(({ x, y }) => [x, y])).toEqual([
    [20, 0],
    [60, 0],
    [100, 0],
    [100, 40],
    [100, 80],
  ]);
  expect(alongLine(points([0, 0], [10, 0]), 64)).toEqual([{ x: 5, y: 0, angle: 0 }]);
  expect(alongLine(line, 1, 10)).toHaveLength(10);
  expect(middleOf(line)).toEqual({ x: 100, y: 0 });
});
