import { lengthOf } from '../geo/measure.ts';
import type { Position } from '../geo/position.ts';
import type { Geometry } from './events.ts';

/**
 * The one position that tells where it is: the point itself, half way along a line, and the centre of gravity of an area,
 * which may lie outside of it where the area bends.
 */
export function centreOf({ form, points }: Geometry): Position {
  const [first = { latitude: 0, longitude: 0 }] = points;
  if (form === 'point') return first;
  return form === 'line' ? halfWay(points, first) : centreOfGravity(points, first);
}

function halfWay(points: readonly Position[], first: Position): Position {
  let left = lengthOf(points) / 2;
  let from = first;
  for (const to of points.slice(1)) {
    const side = lengthOf([from, to]);
    if (side >= left && side > 0) return between(from, to, left / side);
    left -= side;
    from = to;
  }
  return from;
}

/** In degrees as they are: over a municipality the middle moves by less than anybody sees. From the first corner, so that no figures are lost. */
function centreOfGravity(points: readonly Position[], first: Position): Position {
  let [twice, north, east] = [0, 0, 0];
  let before = points.at(-1) ?? first;
  for (const corner of points) {
    const [a, b] = [offset(first, before), offset(first, corner)];
    const part = a.east * b.north - b.east * a.north;
    twice += part;
    north += (a.north + b.north) * part;
    east += (a.east + b.east) * part;
    before = corner;
  }
  if (twice === 0) return first;
  return { latitude: first.latitude + north / (3 * twice), longitude: first.longitude + east / (3 * twice) };
}

function offset(from: Position, to: Position) {
  return { north: to.latitude - from.latitude, east: to.longitude - from.longitude };
}

function between(from: Position, to: Position, part: number): Position {
  return {
    latitude: from.latitude + (to.latitude - from.latitude) * part,
    longitude: from.longitude + (to.longitude - from.longitude) * part,
  };
}
