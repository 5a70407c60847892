import { expect, test } from 'vitest';
import { distanceBetween } from './distance.ts';

const STOCKHOLM = { latitude: 59.32935, longitude: 18.06863 };

test('[PL7] distance: a degree of latitude is 111 km, and Stockholm to Göteborg some 398', () => {
  expect(distanceBetween({ latitude: 59, longitude: 18 }, { latitude: 60, longitude: 18 })).toBeCloseTo(111_195, -2);
  expect(distanceBetween(STOCKHOLM, { latitude: 57.70887, longitude: 11.97456 })).toBeCloseTo(397_900, -4);
});
