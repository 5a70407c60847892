import { describe, expect, test } from 'vitest';
import { distanceBetween } from './distance.ts';
import { positionOf, readPosition } from './read-position.ts';
import { fromSweref, toSweref } from './sweref.ts';

/**
 * By the series of Gauss's conformal projection that Lantmäteriet publishes (Krüger, GRS 80, central meridian 15° E,
 * scale 0.9996, false easting 500 000), computed by a program that shares nothing with the library.
 */
const KNOWN: [string, number, number, number, number][] = [
  ['the south coast', 55.34, 13.36, 6_133_851.936, 395_985.589],
  ['the west coast', 58.9, 11.0, 6_535_807.494, 269_612.125],
  ['the three-country point', 69.06, 20.55, 7_671_063.759, 721_104.928],
  ['Haparanda', 65.8, 24.15, 7_328_100.848, 917_352.182],
  ['Gotland', 57.9, 19.3, 6_425_681.619, 754_773.598],
  ['the central meridian', 60, 15, 6_651_411.19, 500_000],
];

describe('[PL9] SWEREF 99 TM', () => {
  test.each(KNOWN)('%s', (_, lat, lon, north, east) => {
    const grid = toSweref({ lat, lon });
    expect(Math.abs(grid.north - north)).toBeLessThan(0.1);
    expect(Math.abs(grid.east - east)).toBeLessThan(0.1);
  });

  test.each(KNOWN)('there and back from %s is within a decimetre', (_, lat, lon) => {
    const back = fromSweref(toSweref({ lat, lon }));
    const moved = distanceBetween({ latitude: lat, longitude: lon }, { latitude: back.lat, longitude: back.lon });
    expect(moved).toBeLessThan(0.1);
  });

  test.each([
    ['6580749 674573'],
    ['N 6580749, E 674573'],
    ['674573; 6580749'],
    ['6 580 749 674 573'],
    ['N 6580748,7  Ö 674573,3'],
    ['59,32935 18,06863'],
    ['59.32935, 18.06863'],
  ])('reads «%s» as a spot in Stockholm', (text) => {
    const found = readPosition(text);
    expect(found).not.toBeNull();
    expect(distanceBetween(found ?? STOCKHOLM, STOCKHOLM)).toBeLessThan(1);
  });

  test.each(['', 'hemma', '59,3', '12 13', '6580749', '48,85 2,35'])('does not read «%s»', (text) => {
    expect(readPosition(text)).toBeNull();
  });

  test('two figures say what is wrong with them', () => {
    expect(positionOf(18.06863, 59.32935)).toBe('turned');
    expect(positionOf(674_573, 6_580_749)).toBe('turned');
    expect(positionOf(48.85, 2.35)).toBe('not_sweden');
    expect(positionOf(95, 18)).toBe('off_earth');
    expect(positionOf(Number.NaN, 18)).toBe('unreadable');
  });
});

const STOCKHOLM = { latitude: 59.32935, longitude: 18.06863 };

test('[PL7] distance: a degree of latitude is 111 km, and Stockholm to Göteborg some 398', () => {
  expect(distanceBetween({ latitude: 59, longitude: 18 }, { latitude: 60, longitude: 18 })).toBeCloseTo(111_195, -2);
  expect(distanceBetween(STOCKHOLM, { latitude: 57.70887, longitude: 11.97456 })).toBeCloseTo(397_900, -4);
});
