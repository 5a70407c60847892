import type { Position } from '../geo/position.ts';

/** Millionths of a degree, as whole numbers: within Sweden their products are exact, so nothing crosses by rounding alone. */
const WHOLE = 1e6;

interface Corner {
  x: number;
  y: number;
}

/**
 * The first two sides of a closed outline that meet elsewhere than at the corner they share, or null. Side n goes from
 * corner n to the next, the last one back to the first. Sides are straight in longitude and latitude (RFC 7946 3.1.1), and
 * an outline that touches itself, or goes back over itself, crosses as well: neither has an inside that can be told.
 */
export function firstCrossing(outline: readonly Position[]): readonly [number, number] | null {
  const corners = outline.map(cornerOf);
  const count = corners.length;
  const at = (index: number) => corners[index % count] as Corner;
  for (let one = 0; one < count; one += 1) {
    const a = at(one);
    const b = at(one + 1);
    for (let other = one + 1; other < count; other += 1) {
      const c = at(other);
      const d = at(other + 1);
      if (other === one + 1 && isFoldedBack(a, b, d)) return [one, other];
      const isAround = one === 0 && other === count - 1;
      if (isAround && isFoldedBack(c, a, b)) return [one, other];
      if (other !== one + 1 && !isAround && isMeeting(a, b, c, d)) return [one, other];
    }
  }
  return null;
}

function cornerOf({ latitude, longitude }: Position): Corner {
  return { x: Math.round(longitude * WHOLE), y: Math.round(latitude * WHOLE) };
}

/** Whether two sides that share `corner` lie on each other. */
function isFoldedBack(before: Corner, corner: Corner, after: Corner): boolean {
  const isStraight = turn(before, corner, after) === 0;
  const forward = (corner.x - before.x) * (after.x - corner.x) + (corner.y - before.y) * (after.y - corner.y);
  return isStraight && forward < 0;
}

function isMeeting(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  if (isApart(a.x, b.x, c.x, d.x) || isApart(a.y, b.y, c.y, d.y)) return false;
  const [fromC, fromD] = [turn(a, b, c), turn(a, b, d)];
  const [fromA, fromB] = [turn(c, d, a), turn(c, d, b)];
  if (fromC !== fromD && fromA !== fromB && fromC !== 0 && fromD !== 0 && fromA !== 0 && fromB !== 0) return true;
  return (
    (fromC === 0 && isBetween(a, b, c)) ||
    (fromD === 0 && isBetween(a, b, d)) ||
    (fromA === 0 && isBetween(c, d, a)) ||
    (fromB === 0 && isBetween(c, d, b))
  );
}

/** Nearly all pairs of a long outline's sides are, and this is told sooner than on which side they lie. */
function isApart(a: number, b: number, c: number, d: number): boolean {
  return Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b);
}

/** To which side of the line from one to other a corner lies: -1, 0 or 1. */
function turn(one: Corner, other: Corner, corner: Corner): number {
  return Math.sign((other.x - one.x) * (corner.y - one.y) - (other.y - one.y) * (corner.x - one.x));
}

/** Of a corner on the same line. */
function isBetween(one: Corner, other: Corner, corner: Corner): boolean {
  const isWithin = (value: number, from: number, to: number) =>
    value >= Math.min(from, to) && value <= Math.max(from, to);
  return isWithin(corner.x, one.x, other.x) && isWithin(corner.y, one.y, other.y);
}
