import type { Feature } from 'protomaps-leaflet';
import { expect, test } from 'vitest';
import { straighten } from './straightened.ts';

const line = (...points: [number, number][]) =>
  points.map(([x, y]) => ({ x, y })) as unknown as Feature['geom'][number];

test('small bends are looked past, corners are not', () => {
  expect(straighten(line([0, 0], [50, 3], [100, -3], [150, 0]))).toEqual(line([0, 0], [150, 0]));
  expect(straighten(line([0, 0], [50, 2], [100, 0], [100, 80]))).toEqual(line([0, 0], [100, 0], [100, 80]));
});

test('what has no bends is as it was', () => {
  expect(straighten(line([0, 0], [9, 9]))).toEqual(line([0, 0], [9, 9]));
  expect(straighten(line([4, 4]))).toEqual(line([4, 4]));
  expect(straighten([])).toEqual([]);
});
