import { expect, test } from 'vitest';
import { anchorOf, toPixels } from './to-pixels.ts';

const world = { zoom: 0, from: { x: 0, y: 0 } as never };

test('a position lies where web maps lay it, and the canvas begins where it is told', () => {
  const origin = { form: 'point', points: [{ latitude: 0, longitude: 0 }] } as const;
  expect(toPixels(origin, world).anchor).toEqual({ x: 128, y: 128 });
  expect(toPixels(origin, { zoom: 2, from: { x: 500, y: 500 } as never }).anchor).toEqual({ x: 12, y: 12 });
  // the world's edge in EPSG:3857
  const corner = { form: 'point', points: [{ latitude: 85.051_128_779_8, longitude: -180 }] } as const;
  expect(toPixels(corner, world).anchor.x).toBeCloseTo(0, 6);
  expect(toPixels(corner, world).anchor.y).toBeCloseTo(0, 6);
});

test('where a symbol stands is told back as the position that it was', () => {
  const [latitude, longitude] = anchorOf({ form: 'point', points: [{ latitude: 62.02, longitude: 17.2 }] });
  expect(latitude).toBeCloseTo(62.02, 9);
  expect(longitude).toBeCloseTo(17.2, 9);
});
