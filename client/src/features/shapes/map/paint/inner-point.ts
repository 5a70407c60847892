import type { Pixel } from './pixel-shape.ts';

/**
 * A point that lies within an area, for its words: its centre where that is inside, else the middle of the widest part at
 * the centre's height. A horseshoe's words stand in the horseshoe.
 */
export function innerPoint(points: readonly Pixel[]): Pixel {
  const centre = centroid(points);
  if (isInside(centre, points)) return centre;
  const crossings = crossingsAt(centre.y, points);
  let widest = { width: -1, x: centre.x };
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from = 0, to = 0] = crossings.slice(at, at + 2);
    if (to - from > widest.width) widest = { width: to - from, x: (from + to) / 2 };
  }
  return { x: widest.x, y: centre.y };
}

export function isInside({ x, y }: Pixel, points: readonly Pixel[]): boolean {
  return crossingsAt(y, points).filter((crossing) => crossing > x).length % 2 === 1;
}

/** Where the outline crosses a height, from left to right. */
function crossingsAt(y: number, points: readonly Pixel[]): number[] {
  const found: number[] = [];
  let before = points.at(-1);
  for (const point of points) {
    if (before !== undefined && before.y > y !== point.y > y) {
      found.push(before.x + ((y - before.y) / (point.y - before.y)) * (point.x - before.x));
    }
    before = point;
  }
  return found.sort((one, other) => one - other);
}

function centroid(points: readonly Pixel[]): Pixel {
  const [start = { x: 0, y: 0 }] = points;
  let [twice, x, y] = [0, 0, 0];
  let before = points.at(-1) ?? start;
  for (const point of points) {
    const cross = (before.x - start.x) * (point.y - start.y) - (point.x - start.x) * (before.y - start.y);
    twice += cross;
    x += (before.x + point.x - 2 * start.x) * cross;
    y += (before.y + point.y - 2 * start.y) * cross;
    before = point;
  }
  // corners on one line have no inside
  if (Math.abs(twice) < 1e-12) return start;
  return { x: start.x + x / (3 * twice), y: start.y + y / (3 * twice) };
}
