import { isInside } from './paint/inner-point.ts';
import { SYMBOL_RADIUS } from './paint/paint-symbol.ts';
import type { Pixel, PixelShape } from './paint/pixel-shape.ts';
import type { Plate } from './paint/plate.ts';

/** As near to a line as a finger hits; a mouse is nearer than that anyway. */
const REACH = 10;

/** Which shape a click means: its words and its symbol before lines, lines before areas, a small area before a large one. */
export function shapeAt(
  at: Pixel,
  shapes: readonly PixelShape[],
  plates: ReadonlyMap<string, Plate>,
): PixelShape | null {
  const hits = shapes.filter((shape) => isHit(at, shape, plates.get(shape.id)));
  const rank = (shape: PixelShape) => {
    if (shape.form !== 'area' || isOnPlate(at, plates.get(shape.id))) return shape.form === 'line' ? 1 : 0;
    return 2 + extent(shape);
  };
  return hits.sort((one, other) => rank(one) - rank(other))[0] ?? null;
}

function isHit(at: Pixel, { form, points, anchor }: PixelShape, plate: Plate | undefined): boolean {
  if (isOnPlate(at, plate)) return true;
  if (form === 'point') return Math.hypot(at.x - anchor.x, at.y - anchor.y) <= SYMBOL_RADIUS + 4;
  if (form === 'area' && isInside(at, points)) return true;
  const sides = form === 'area' ? [...points, ...points.slice(0, 1)] : points;
  return sides.some((point, index) => {
    const before = sides[index - 1];
    return before !== undefined && distanceToSide(at, before, point) <= REACH;
  });
}

function isOnPlate({ x, y }: Pixel, plate: Plate | undefined): boolean {
  if (plate === undefined) return false;
  const { left, top, right, bottom } = plate.box;
  return x >= left && x <= right && y >= top && y <= bottom;
}

function distanceToSide(at: Pixel, from: Pixel, to: Pixel): number {
  const [aside, down] = [to.x - from.x, to.y - from.y];
  const square = aside ** 2 + down ** 2;
  const part = square === 0 ? 0 : ((at.x - from.x) * aside + (at.y - from.y) * down) / square;
  const clamped = Math.min(1, Math.max(0, part));
  return Math.hypot(at.x - from.x - aside * clamped, at.y - from.y - down * clamped);
}

function extent({ points }: PixelShape): number {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}
