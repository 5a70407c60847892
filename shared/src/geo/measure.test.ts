import { describe, expect, test } from 'vitest';
import { areaOf, closed, lengthOf } from './measure.ts';
import type { Position } from './position.ts';
import { fromSweref, toSweref } from './sweref.ts';

/** Granvik's coast, Sweden's corners: the grid's own scale differs between them by two thousandths. */
const CORNERS: readonly (readonly [string, Position])[] = [
  ['Granvik', { latitude: 62.02, longitude: 17.2 }],
  ['Smygehuk', { latitude: 55.34, longitude: 13.36 }],
  ['Treriksröset', { latitude: 69.06, longitude: 20.55 }],
  ['Haparanda', { latitude: 65.83, longitude: 24.13 }],
  ['Nordkoster', { latitude: 58.9, longitude: 11.0 }],
];
const KILOMETRE = 1_000;

describe.each(CORNERS)('at %s', (_, at) => {
  test('[PL9] lengths are those of the grid by its own scale, within a hundred thousandth', () => {
    for (const [north, east] of [
      [0, KILOMETRE],
      [KILOMETRE, 0],
      [-3 * KILOMETRE, 4 * KILOMETRE],
      [20 * KILOMETRE, 5 * KILOMETRE],
    ] as const) {
      const to = moved(at, north, east);
      const onGround = Math.hypot(north, east) / gridScale(moved(at, north / 2, east / 2));
      expect(Math.abs(lengthOf([at, to]) / onGround - 1)).toBeLessThan(1e-5);
    }
  });

  test('[PL9] areas are those of the grid by its own scale, within a ten thousandth, whichever way round', () => {
    for (const side of [50, KILOMETRE, 8 * KILOMETRE]) {
      const square = [at, moved(at, 0, side), moved(at, side, side), moved(at, side, 0)];
      const onGround = side ** 2 / gridScale(moved(at, side / 2, side / 2)) ** 2;
      expect(Math.abs(areaOf(square) / onGround - 1)).toBeLessThan(1e-4);
      expect(areaOf(square.toReversed())).toBeCloseTo(areaOf(square), 3);
    }
  });
});

test('a line is as long as its sides, and what is no line or area yet measures nothing', () => {
  const [one, two, three] = [
    { latitude: 62, longitude: 17 },
    { latitude: 62.01, longitude: 17 },
    { latitude: 62.01, longitude: 17.02 },
  ];
  expect(lengthOf([one, two, three])).toBeCloseTo(lengthOf([one, two]) + lengthOf([two, three]), 6);
  expect(lengthOf(closed([one, two, three]))).toBeGreaterThan(lengthOf([one, two, three]));
  expect([lengthOf([]), lengthOf([one]), areaOf([]), areaOf([one, two]), closed([])]).toEqual([0, 0, 0, 0, []]);
});

test('a known one: the degree of latitude from 59° to 60°', () => {
  const degree = lengthOf([
    { latitude: 59, longitude: 18 },
    { latitude: 60, longitude: 18 },
  ]);
  // the arc of WGS 84's meridian, summed in a hundred thousand parts
  expect(degree).toBeCloseTo(111_403.734, 1);
});

test('an eighth of the earth is as large as WGS 84 says', () => {
  const eighth = [
    { latitude: 0, longitude: 0 },
    { latitude: 0, longitude: 90 },
    { latitude: 90, longitude: 90 },
    { latitude: 90, longitude: 0 },
  ];
  // the ellipsoid's surface: 510 065 621.7 km²
  expect(areaOf(eighth) / 1e6).toBeCloseTo(510_065_621.724 / 8, -1);
});

function moved(from: Position, north: number, east: number): Position {
  const grid = toSweref(from);
  return fromSweref({ north: grid.north + north, east: grid.east + east });
}

/** How much longer the grid is than the ground (Snyder 1987, 8-11), from the distance to its middle meridian. */
function gridScale(at: Position): number {
  const radius = 6_378_137 / (1 - 0.00669438 * Math.sin((at.latitude * Math.PI) / 180) ** 2) ** 0.5;
  const aside = (toSweref(at).east - 500_000) / (0.9996 * radius);
  return 0.9996 * Math.cosh(aside);
}
