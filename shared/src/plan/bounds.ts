import { isInSweden, type Position } from '../geo/position.ts';

/** The rectangle that a municipality lies in, in decimal degrees of WGS 84 [PL9]: what a map shows first. */
export interface Bounds {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** Kiruna, the longest of them, is some 240 km with its waters and mountains; Gotland with its sea some 200. */
const MOST_KM = 400;
/** Sundbyberg, the smallest, is some 4 km. */
const LEAST_KM = 1;

/** Of one degree of latitude, and of longitude at the equator: near enough for a rectangle on a map. */
const KM_PER_DEGREE = 111.32;

export type BoundsFault = 'outside' | 'turned' | 'too_large' | 'too_small';

/** What cannot be a municipality's rectangle; null for one that can. One by the border reaches over it. */
export function boundsFault(bounds: Bounds): BoundsFault | null {
  const { south, west, north, east } = bounds;
  if (!isInSweden({ latitude: (south + north) / 2, longitude: (west + east) / 2 })) return 'outside';
  if (south >= north || west >= east) return 'turned';
  const { width, height } = boundsSize(bounds);
  if (width > MOST_KM || height > MOST_KM) return 'too_large';
  return width < LEAST_KM || height < LEAST_KM ? 'too_small' : null;
}

/** In kilometres, the width in the middle. */
export function boundsSize({ south, west, north, east }: Bounds): { width: number; height: number } {
  const height = (north - south) * KM_PER_DEGREE;
  return { width: (east - west) * kmPerLongitude((south + north) / 2), height };
}

/** The square around a point that reaches `radius` kilometres each way. */
export function boundsAround({ latitude, longitude }: Position, radius: number): Bounds {
  const up = radius / KM_PER_DEGREE;
  const aside = radius / kmPerLongitude(latitude);
  return {
    south: rounded(latitude - up),
    west: rounded(longitude - aside),
    north: rounded(latitude + up),
    east: rounded(longitude + aside),
  };
}

function kmPerLongitude(latitude: number): number {
  return KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
}

/** To some metres: more figures would say more than is known. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
