import type { WeighedWarning } from '@ledningsplats/shared/warnings/loudness.ts';
import type { WarningGeometry } from '@ledningsplats/shared/warnings/warning.ts';
import { expect, test } from 'vitest';
import { drawnWarnings, spotIn } from './drawn-warnings.ts';

const square = (x: number, y: number, side: number): WarningGeometry[number] => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
];
const weighed = (warning: string, geometry: WarningGeometry | null) =>
  ({ warning: { warning, geometry }, reach: 'here', loudness: 'quiet' }) as unknown as WeighedWarning;

test('[WA1] those with an area are numbered as they are told; those without one are none', () => {
  const drawn = drawnWarnings([
    weighed('a', null),
    weighed('b', [square(18, 59, 1)]),
    weighed('c', [square(17, 58, 1)]),
  ]);
  expect(drawn.map(({ warning, number }) => [warning.warning, number])).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
  // with some room around it
  const { south = 0, north = 0 } = drawn[0]?.bounds ?? {};
  expect(south < 59 && north > 60 && south > 58 && north < 61).toBe(true);
});

test('the number stands in the largest of several areas', () => {
  const [drawn] = drawnWarnings([weighed('a', [square(10, 60, 0.1), square(18, 59, 1)])]);
  expect(drawn?.at.latitude).toBeCloseTo(59.5);
  expect(drawn?.at.longitude).toBeCloseTo(18.5);
});

test.each([
  [
    'whose sides cross',
    [
      [18, 59],
      [19, 60],
      [19, 59],
      [18, 60],
      [18, 59],
    ],
  ],
  [
    'of no width',
    [
      [18, 59],
      [19, 59],
      [18, 59],
      [18, 59],
    ],
  ],
])('[WA3] an area %s has its number within its corners', (_what, ring) => {
  const [drawn] = drawnWarnings([weighed('a', [[ring as [number, number][]]])]);
  expect(drawn?.at.latitude).toBeGreaterThanOrEqual(59);
  expect(drawn?.at.latitude).toBeLessThanOrEqual(60);
  expect(drawn?.at.longitude).toBeGreaterThanOrEqual(18);
  expect(drawn?.at.longitude).toBeLessThanOrEqual(19);
});

const view = { south: 59, north: 60, west: 18, east: 19 };
const spotsOf = (...areas: WarningGeometry[]) =>
  drawnWarnings(areas.map((area, index) => weighed(String(index), area))).map((one) => spotIn(one, view));

test('[WA1] a number whose area is larger than the map stands where it is seen, beside those of others that cover it too', () => {
  // a county, and the whole country: their middles are elsewhere
  const spots = spotsOf([square(10, 50.5, 9.5)], [square(10, 50, 12)], [square(18.2, 59.2, 0.2)]);
  expect(spots.every((spot) => spot !== null && spot.latitude > 59 && spot.latitude < 60)).toBe(true);
  const [county = 0, country = 0, village] = spots.map((spot) => spot?.longitude ?? 0);
  expect(county > 18 && county + 0.1 < country && country < 19).toBe(true);
  expect(village).toBeCloseTo(18.3);
});

test('[WA1] one that reaches into a corner of the map has its number in that corner, and one beside it has none', () => {
  const [corner, beside] = spotsOf([square(18.9, 58, 1.05)], [square(20, 59, 1)]);
  expect(corner?.longitude).toBeCloseTo(18.95);
  expect(corner?.latitude).toBeCloseTo(59.025);
  expect(beside).toBeNull();
});
