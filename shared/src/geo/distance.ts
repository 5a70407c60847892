import type { Position } from './position.ts';

/** The earth's mean radius in metres (IUGG): great circles over a municipality are right within half a per cent. */
const EARTH_RADIUS = 6_371_009;

/** The great-circle distance between two positions, in metres (haversine). */
export function distanceBetween(one: Position, other: Position): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const up = Math.sin((to - from) / 2) ** 2;
  const aside = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(up + Math.cos(from) * Math.cos(to) * aside)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
