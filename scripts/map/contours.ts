import { contours } from 'd3-contour';
import { DOMAIN, type Point } from './plane.ts';
import type { Field } from './terrain.ts';

/** A polygon's rings, the outer one first; in the plane's kilometres. */
export type Area = Point[][];

/** Every area where the field is above the threshold. `step`: how finely it is looked at, km; smaller areas than `least` km² are left out. */
export function areasWhere(field: Field, threshold: number, step: number, least: number): Area[] {
  const columns = Math.round((DOMAIN.east - DOMAIN.west) / step) + 1;
  const rows = Math.round((DOMAIN.north - DOMAIN.south) / step) + 1;
  const values = new Array<number>(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      values[row * columns + column] = field(DOMAIN.west + column * step, DOMAIN.south + row * step);
    }
  }
  const found = contours().size([columns, rows]).smooth(true).contour(values, threshold);
  // a value stands in the middle of its cell
  const place = ([x = 0, y = 0]: number[]): Point => [DOMAIN.west + (x - 0.5) * step, DOMAIN.south + (y - 0.5) * step];
  return found.coordinates
    .map((rings) => rings.map((ring) => ring.map(place)).filter((ring) => sizeOf(ring) >= least))
    .filter((rings) => rings.length > 0);
}

/** Square kilometres. */
export function sizeOf(ring: readonly Point[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1, y1] = ring[index - 1] as Point;
    const [x2, y2] = ring[index] as Point;
    sum += x1 * y2 - x2 * y1;
  }
  return Math.abs(sum) / 2;
}
