import type { Position } from './position.ts';

/** WGS 84: the earth's half axis in metres, and the square of its first eccentricity. */
const AXIS = 6_378_137;
const ECCENTRICITY_2 = 0.006_694_379_990_14;
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_2);
/** So short a piece is measured as if the earth were even there: within a millionth. */
const PIECE_METRES = 10_000;

/**
 * The length of a line through these corners, in metres on the ellipsoid of WGS 84: over a municipality within a hundred
 * thousandth of the geodesic. An area's way around it is `lengthOf(closed(points))`. 0 for fewer than two corners.
 */
export function lengthOf(points: readonly Position[]): number {
  let sum = 0;
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (from !== undefined) sum += sideLength(from, to);
  }
  return sum;
}

/**
 * The area within these corners, in m² on the ellipsoid of WGS 84, whichever way round they are given. Sides are straight as
 * the map shows them. Exact where no side crosses another: what crosses itself has no area that means anything. 0 for fewer
 * than three corners. The outline is not closed: the last corner is joined to the first.
 */
export function areaOf(points: readonly Position[]): number {
  const [start] = points;
  if (start === undefined || points.length < 3) return 0;
  // Lambert's cylindrical projection keeps areas; from the first corner, so that no figures are lost on large numbers
  const corners = points.map(({ latitude, longitude }) => ({
    x: AXIS * radians(longitude - start.longitude),
    y: authalicHeight(latitude) - authalicHeight(start.latitude),
  }));
  let twice = 0;
  let before = corners.at(-1) ?? { x: 0, y: 0 };
  for (const corner of corners) {
    twice += before.x * corner.y - corner.x * before.y;
    before = corner;
  }
  return Math.abs(twice) / 2;
}

/** An area's corners with the first one again at the end. */
export function closed(points: readonly Position[]): readonly Position[] {
  const [first] = points;
  return first === undefined ? points : [...points, first];
}

function sideLength(from: Position, to: Position): number {
  const whole = pieceLength(from, to);
  const pieces = Math.ceil(whole / PIECE_METRES);
  if (pieces <= 1) return whole;
  let sum = 0;
  let before = from;
  for (let at = 1; at <= pieces; at++) {
    const corner = between(from, to, at / pieces);
    sum += pieceLength(before, corner);
    before = corner;
  }
  return sum;
}

/** By the earth's two radii at the middle latitude: along the meridian, and along the parallel. */
function pieceLength(from: Position, to: Position): number {
  const middle = radians((from.latitude + to.latitude) / 2);
  const flattened = 1 - ECCENTRICITY_2 * Math.sin(middle) ** 2;
  const along = (AXIS * (1 - ECCENTRICITY_2)) / flattened ** 1.5;
  const across = (AXIS / Math.sqrt(flattened)) * Math.cos(middle);
  return Math.hypot(along * radians(to.latitude - from.latitude), across * radians(to.longitude - from.longitude));
}

function between(from: Position, to: Position, part: number): Position {
  return {
    latitude: from.latitude + (to.latitude - from.latitude) * part,
    longitude: from.longitude + (to.longitude - from.longitude) * part,
  };
}

/** How high a latitude stands in Lambert's cylindrical equal-area projection (Snyder 1987, 3-12 and 10-15), in metres. */
function authalicHeight(latitude: number): number {
  const sine = Math.sin(radians(latitude));
  const flattened = 1 - ECCENTRICITY_2 * sine ** 2;
  return (AXIS * (1 - ECCENTRICITY_2) * (sine / flattened + Math.atanh(ECCENTRICITY * sine) / ECCENTRICITY)) / 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
