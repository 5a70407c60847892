import { describe, expect, test } from 'vitest';
import { positionOf, readPosition } from './read-position.ts';
import { toSweref } from './sweref.ts';

const HERE = { latitude: 62.02, longitude: 17.28 };
const { north, east } = toSweref(HERE);
const [n, e] = [Math.round(north), Math.round(east)];
const spaced = (metres: number) => String(metres).replaceAll(/\B(?=(\d{3})+$)/g, ' ');

describe('[PL9] a position is read as it is written or pasted', () => {
  test.each([
    '62.02, 17.28',
    '62.02,17.28',
    '62.02 17.28',
    '62,02 17,28',
    '62,02, 17,28',
    '62,02; 17,28',
    ' (62.02,17.28) ',
    '17.28, 62.02',
    'N 62.02 E 17.28',
    '62,02 N 17,28 Ö',
    '62.02° N, 17.28° E',
    "62° 1,2' N 17° 16,8' Ö",
    '62° 1,2′ n 17° 16,8′ ö',
    '62°1\'12"N 17°16\'48"E',
    '17°16′48″Ö 62°1′12″N',
    'Lat: 62.02 Long: 17.28',
    'WGS84 62.02, 17.28',
    `${n} ${e}`,
    `${n},${e}`,
    `${e}, ${n}`,
    `${e}; ${n}`,
    `N ${n}, E ${e}`,
    `${spaced(n)} ${spaced(e)}`,
    `N ${spaced(n)} E ${spaced(e)}`,
    `N ${n},7  Ö ${e},3`,
    `N ${spaced(n)} E ${spaced(e)}`.replaceAll(' ', '\u00a0'),
    `SWEREF 99 TM N ${spaced(n)}, Ö ${spaced(e)}`,
  ])('«%s»', (text) => {
    const found = readPosition(text);
    expect(found?.latitude).toBeCloseTo(HERE.latitude, 4);
    expect(found?.longitude).toBeCloseTo(HERE.longitude, 4);
  });

  test.each([
    '',
    'hemma',
    'Storgatan 5',
    'torget 62 17',
    '5',
    '62,02',
    '62.02, 17.28, 4',
    '12 13',
    '400 500',
    '113 13',
    '6880123',
    '48,85 2,35',
    '-62.02, -17.28',
  ])('«%s» is no position in Sweden', (text) => expect(readPosition(text)).toBeNull());

  test('a whole degree is a place too', () => {
    expect(readPosition('59, 18')).toEqual({ latitude: 59, longitude: 18 });
  });
});

test('two figures say what is wrong with them', () => {
  expect(positionOf(18.06863, 59.32935)).toBe('turned');
  expect(positionOf(674_573, 6_580_749)).toBe('turned');
  expect(positionOf(48.85, 2.35)).toBe('not_sweden');
  expect(positionOf(95, 18)).toBe('off_earth');
  expect(positionOf(Number.NaN, 18)).toBe('unreadable');
});
