import { describe, expect, test } from 'vitest';
import { areaDraftOf, areaFaults, boundsOf, EMPTY_AREA, isAreaEmpty } from './area-draft.ts';

const AROUND = { ...EMPTY_AREA, centre: '59,2, 18,3', radius: '20' };
const CORNERS = { ...EMPTY_AREA, areaWay: 'corners', southWest: '59.1 18.1', northEast: '59,3; 18,5' };

describe('[PL9] where the municipality lies', () => {
  test('is a point and a distance, or two corners', () => {
    expect(areaFaults(AROUND)).toEqual({});
    const { south = 0, north = 0 } = boundsOf(AROUND) ?? {};
    expect((south + north) / 2).toBeCloseTo(59.2, 4);
    expect(areaFaults(CORNERS)).toEqual({});
    expect(boundsOf(CORNERS)).toEqual({ south: 59.1, west: 18.1, north: 59.3, east: 18.5 });
  });

  test.each([
    ['centre', { ...AROUND, centre: '' }],
    ['centre', { ...AROUND, centre: 'mitt i byn' }],
    ['radius', { ...AROUND, radius: '0' }],
    ['radius', { ...AROUND, radius: 'långt' }],
    ['radius', { ...AROUND, radius: '201' }],
    ['southWest', { ...CORNERS, southWest: '52.5, 13.4' }],
    ['northEast', { ...CORNERS, northEast: '' }],
    ['northEast', { ...CORNERS, southWest: CORNERS.northEast, northEast: CORNERS.southWest }],
  ])('a fault at %s', (key, draft) => {
    expect(Object.keys(areaFaults(draft))).toEqual([key]);
    expect(boundsOf(draft)).toBeNull();
  });

  test('is changed from the corners that it has', () => {
    const bounds = { south: 59.1, west: 18.1, north: 59.3, east: 18.5 };
    expect(boundsOf(areaDraftOf(bounds))).toEqual(bounds);
    expect(isAreaEmpty(areaDraftOf(null))).toBe(true);
    expect(isAreaEmpty(AROUND)).toBe(false);
  });
});
