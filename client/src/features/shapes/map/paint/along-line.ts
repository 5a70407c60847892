import type { Pixel } from './pixel-shape.ts';

export interface Along extends Pixel {
  /** Which way the line goes there, in radians. */
  angle: number;
}

/** Points at even distances along a line, on a short one in its middle. More than `most` are not for the eye. */
export function alongLine(points: readonly Pixel[], step: number, most = 600): Along[] {
  const found: Along[] = [];
  let next = Math.min(step, lengthOf(points)) / 2;
  let [before] = points;
  for (const point of points.slice(1)) {
    if (before === undefined) break;
    const [aside, down] = [point.x - before.x, point.y - before.y];
    const length = Math.hypot(aside, down);
    const angle = Math.atan2(down, aside);
    while (next <= length && found.length < most) {
      const part = next / length;
      found.push({ x: before.x + aside * part, y: before.y + down * part, angle });
      next += step;
    }
    next -= length;
    before = point;
  }
  return found;
}

/** The middle of a line by its length. */
export function middleOf(points: readonly Pixel[]): Pixel {
  const [first = { x: 0, y: 0 }] = points;
  let left = lengthOf(points) / 2;
  let before = first;
  for (const point of points) {
    const length = distance(before, point);
    if (length > 0 && left <= length) {
      const part = left / length;
      return { x: before.x + (point.x - before.x) * part, y: before.y + (point.y - before.y) * part };
    }
    left -= length;
    before = point;
  }
  return first;
}

function lengthOf(points: readonly Pixel[]): number {
  let whole = 0;
  for (const [at, point] of points.entries()) whole += distance(points[at - 1] ?? point, point);
  return whole;
}

function distance(one: Pixel, other: Pixel): number {
  return Math.hypot(other.x - one.x, other.y - one.y);
}
