import { describe, expect, test } from 'vitest';
import { type Bounds, boundsAround, boundsFault, boundsSize } from './bounds.ts';

const TYRESO: Bounds = { south: 59.15, west: 18.17, north: 59.28, east: 18.46 };

describe('[PL9] where a municipality lies', () => {
  test('is a rectangle in Sweden of a size that one has', () => {
    expect(boundsFault(TYRESO)).toBeNull();
    // by the border, and the largest there is
    expect(boundsFault(boundsAround({ latitude: 65.84, longitude: 24.13 }, 40))).toBeNull();
    expect(boundsFault({ south: 67.33, west: 17.9, north: 69.06, east: 23.3 })).toBeNull();
  });

  test.each([
    ['outside', { south: 52.3, west: 13.1, north: 52.7, east: 13.7 }],
    ['outside', { ...TYRESO, east: Number.NaN }],
    ['turned', { ...TYRESO, south: TYRESO.north, north: TYRESO.south }],
    ['turned', { ...TYRESO, west: TYRESO.east }],
    ['too_large', { ...TYRESO, north: 63.5 }],
    ['too_large', { south: 57, west: 11, north: 57.5, east: 18.5 }],
    ['too_small', { ...TYRESO, north: TYRESO.south + 0.001 }],
  ] as const)('%s', (fault, bounds) => {
    expect(boundsFault(bounds)).toBe(fault);
  });

  test.each([55.6, 59.2, 67.9])('around a point at %s degrees north it reaches as far each way', (latitude) => {
    const bounds = boundsAround({ latitude, longitude: 18.3 }, 20);
    const { width, height } = boundsSize(bounds);
    expect(width).toBeCloseTo(40, 1);
    expect(height).toBeCloseTo(40, 1);
    expect(boundsFault(bounds)).toBeNull();
    expect((bounds.south + bounds.north) / 2).toBeCloseTo(latitude, 4);
  });
});
