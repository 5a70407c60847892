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

type Ring = WarningGeometry[number][number];

/** The outer ring that covers most: a county is its mainland, and not one of its islets. */
function largestRing(geometry: WarningGeometry): Ring | null {
  const outer = geometry.flatMap(([ring]) => (ring ? [ring] : []));
  return outer.reduce<Ring | null>((best, ring) => (best && sizeOf(best) >= sizeOf(ring) ? best : ring), null);
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
