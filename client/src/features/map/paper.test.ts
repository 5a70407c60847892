import { boundsAround } from '@ledningsplats/shared/plan/bounds.ts';
import { expect, test } from 'vitest';
import { printedSize, scaleBar, scaleFor, zoomAt } from './paper.ts';

const SOMEWHERE = { latitude: 62, longitude: 17.3 };
const PIXELS = { width: 1_000, height: 600 };

test('a map on paper has a round scale at which all that is asked for has room', () => {
  const scale = scaleFor(boundsAround(SOMEWHERE, 5), PIXELS);
  // ten kilometres on 600 pixels, which are 158.75 millimetres
  expect(scale).toBe(75_000);
  expect(scaleFor(boundsAround(SOMEWHERE, 0.001), PIXELS)).toBe(1_000);
});

test('one metre of paper shows as many metres as the scale says', () => {
  const zoom = zoomAt(10_000, SOMEWHERE.latitude);
  const metresPerPixel = (40_075_016.686 * Math.cos((62 * Math.PI) / 180)) / (256 * 2 ** zoom);
  expect(metresPerPixel * (96 / 0.0254)).toBeCloseTo(10_000);
});

test('the bar is of round metres and fits under the map', () => {
  expect(scaleBar(10_000)).toEqual({ metres: 200, mm: 20 });
  expect(scaleBar(75_000)).toEqual({ metres: 2_000, mm: expect.closeTo(26.67) });
  for (const scale of [1_000, 1_500, 25_000, 400_000]) expect(scaleBar(scale).mm).toBeLessThanOrEqual(45);
});

test('what is printed on has the sides of the paper but for its margins', () => {
  expect(printedSize('A4', 'landscape')).toEqual({ width: 277, height: 189 });
  expect(printedSize('A3', 'portrait')).toEqual({ width: 277, height: 399 });
});
