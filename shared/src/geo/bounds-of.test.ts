import { expect, test } from 'vitest';
import { boundsOf } from './bounds-of.ts';
import { isWithin } from './is-within.ts';

const SCHOOL = { latitude: 62.04, longitude: 17.3 };
const CHURCH = { latitude: 62.08, longitude: 17.42 };

test('every position lies inside the rectangle around them, with room at the edges', () => {
  const bounds = boundsOf([SCHOOL, CHURCH]);
  expect(bounds).not.toBeNull();
  expect([SCHOOL, CHURCH].every((position) => isWithin(position, bounds))).toBe(true);
  expect(bounds?.north).toBeGreaterThan(CHURCH.latitude);
  expect(bounds?.west).toBeLessThan(SCHOOL.longitude);
});

test('one position is shown with its surroundings, and none with nothing', () => {
  const bounds = boundsOf([SCHOOL]);
  expect((bounds?.north ?? 0) - (bounds?.south ?? 0)).toBeCloseTo(0.004);
  expect(boundsOf([])).toBeNull();
});
