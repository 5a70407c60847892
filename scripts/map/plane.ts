/** A point of the plane that the municipality is drawn in: kilometres east and north of its middle. */
export type Point = readonly [x: number, y: number];

/** Where the plane lies on the earth: a stretch of the Swedish coast that has room for a municipality that does not exist. */
const MIDDLE = { lat: 62.02, lon: 17.2 };
const KM_PER_DEGREE = 111.32;
const KM_PER_DEGREE_EAST = KM_PER_DEGREE * Math.cos((MIDDLE.lat * Math.PI) / 180);

/** What is drawn: the municipality with some of what lies around it, so that its edges are not the map's. */
export const DOMAIN = { west: -34, south: -23.5, east: 38, north: 23.5 } as const;

/** Longitude and latitude, as GeoJSON has them. */
export function toLonLat([x, y]: Point): [lon: number, lat: number] {
  return [MIDDLE.lon + x / KM_PER_DEGREE_EAST, MIDDLE.lat + y / KM_PER_DEGREE];
}

export function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

export function isInDomain([x, y]: Point): boolean {
  return x > DOMAIN.west && x < DOMAIN.east && y > DOMAIN.south && y < DOMAIN.north;
}

/** To the nearest point of a line's pieces. */
export function distanceToLine([x, y]: Point, line: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < line.length; index += 1) {
    const [x1, y1] = line[index - 1] as Point;
    const [x2, y2] = line[index] as Point;
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - x1 - along * dx, y - y1 - along * dy));
  }
  return least;
}

/** A curve through all points (Catmull-Rom), with a point for about every `step` kilometres. */
export function curveThrough(points: readonly Point[], step = 0.05): Point[] {
  const at = (index: number) => points[Math.max(0, Math.min(points.length - 1, index))] as Point;
  const curve: Point[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const parts = Math.max(1, Math.round(distance(b, c) / step));
    for (let part = 0; part < parts; part += 1) curve.push(between(a, b, c, d, part / parts));
  }
  curve.push(at(points.length - 1));
  return curve;
}

function between(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const part = (axis: 0 | 1) =>
    0.5 *
    (2 * b[axis] +
      (c[axis] - a[axis]) * t +
      (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
      (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t);
  return [part(0), part(1)];
}

/** A rectangle with its middle, its sides in kilometres, and its turn in radians; closed. */
export function rectangle([x, y]: Point, width: number, depth: number, turn: number): Point[] {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const corner = (across: number, along: number): Point => {
    const [dx, dy] = [(across * width) / 2, (along * depth) / 2];
    return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
}
