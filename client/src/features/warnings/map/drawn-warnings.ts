import { boundsOf } from '@ledningsplats/shared/geo/bounds-of.ts';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { WeighedWarning } from '@ledningsplats/shared/warnings/loudness.ts';
import type { WarningGeometry } from '@ledningsplats/shared/warnings/warning.ts';

/** A warning whose area can be drawn; the number stands on the map and before its words. */
export interface DrawnWarning extends WeighedWarning {
  number: number;
  geometry: WarningGeometry;
  bounds: Bounds;
  /** Where its number stands. */
  at: Position;
}

/** Those whose area is known corner by corner, numbered as they are told: what touches us most first. */
export function drawnWarnings(warnings: readonly WeighedWarning[]): DrawnWarning[] {
  let number = 0;
  return warnings.flatMap((one) => {
    const { geometry } = one.warning;
    const largest = geometry && largestRing(geometry);
    const bounds = geometry && boundsOf(geometry.flat(2).map(toPosition));
    if (!geometry || !largest || !bounds) return [];
    number += 1;
    return [{ ...one, number, geometry, bounds, at: middleOf(largest) }];
  });
}

/** The top of a view has room for so many numbers beside each other. */
const COLUMNS = 8;
/** Of the view's height: clear of its edge, and above the most of what happens in its middle. */
const TOP = { from: 0.04, until: 0.18 };

/**
 * Where a warning's number stands on a map that shows `view`: in the middle of its area where that is seen; else in the
 * part that is, near the top, beside the numbers of the other warnings that cover the view. Null where none of it is seen.
 */
export function spotIn(
  { geometry, number, at }: Pick<DrawnWarning, 'geometry' | 'number' | 'at'>,
  view: Bounds,
): Position | null {
  const { south, west, north, east } = view;
  const { latitude, longitude } = at;
  if (latitude > south && latitude < north && longitude > west && longitude < east) return at;
  const [height, width] = [north - south, (east - west) / COLUMNS];
  const column = west + width * ((number - 1) % COLUMNS);
  const cell = {
    south: north - height * TOP.until,
    north: north - height * TOP.from,
    west: column,
    east: column + width,
  };
  const seen = largestRing(geometry, cell) ?? largestRing(geometry, view);
  return seen && middleOf(seen);
}

type Ring = WarningGeometry[number][number];

/** The outer ring that covers most, of a view where one is given: a county is its mainland, and not one of its islets. */
function largestRing(geometry: WarningGeometry, view?: Bounds): Ring | null {
  const outer = geometry.flatMap(([ring]) => (ring ? [view ? clipped(ring, view) : ring] : []));
  const rings = outer.filter((ring) => ring.length > 0);
  return rings.reduce<Ring | null>((best, ring) => (best && sizeOf(best) >= sizeOf(ring) ? best : ring), null);
}

/** The part of a ring that lies within (Sutherland and Hodgman's clipping, one side after the other); empty where none does. */
function clipped(ring: Ring, { south, west, north, east }: Bounds): Ring {
  const sides = [
    { axis: 0, limit: west, sign: 1 },
    { axis: 0, limit: east, sign: -1 },
    { axis: 1, limit: south, sign: 1 },
    { axis: 1, limit: north, sign: -1 },
  ] as const;
  return sides.reduce<Ring>((corners, { axis, limit, sign }) => {
    const isIn = (corner: Ring[number]) => (corner[axis] - limit) * sign >= 0;
    return corners.flatMap((corner, index) => {
      const before = corners.at(index - 1) ?? corner;
      const crossing = isIn(before) === isIn(corner) ? [] : [crossingOf(before, corner, axis, limit)];
      return isIn(corner) ? [...crossing, corner] : crossing;
    });
  }, ring);
}

/** Where the line between two corners meets a side. */
function crossingOf(one: Ring[number], other: Ring[number], axis: 0 | 1, limit: number): Ring[number] {
  const share = (limit - one[axis]) / (other[axis] - one[axis]);
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
}

function sizeOf(ring: Ring): number {
  return Math.abs(doubleArea(ring));
}

function doubleArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The centre of gravity; where sides cross each other so that there is none, the middle of the corners. */
function middleOf(ring: Ring): Position {
  const area = doubleArea(ring);
  const mean = (of: (corner: Ring[number]) => number) =>
    ring.reduce((sum, corner) => sum + of(corner), 0) / ring.length;
  const middle = { latitude: mean(([, y]) => y), longitude: mean(([x]) => x) };
  if (Math.abs(area) < 1e-9) return middle;
  let [east, north] = [0, 0];
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    east += (x + nextX) * cross;
    north += (y + nextY) * cross;
  }
  const found = { latitude: north / (3 * area), longitude: east / (3 * area) };
  const lats = ring.map(([, y]) => y);
  const lngs = ring.map(([x]) => x);
  const isWithin =
    found.latitude >= Math.min(...lats) &&
    found.latitude <= Math.max(...lats) &&
    found.longitude >= Math.min(...lngs) &&
    found.longitude <= Math.max(...lngs);
  return isWithin ? found : middle;
}

function toPosition([longitude, latitude]: Ring[number]): Position {
  return { latitude, longitude };
}
