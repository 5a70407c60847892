import { describe, expect, test } from 'vitest';
import { distanceBetween } from './distance.ts';
import { positionOf, readPosition } from './read-position.ts';

describe('[PL9] positions as people write them', () => {
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
