import { CORNERS_LIMIT, type WarningGeometry } from './warning.ts';

type Position = [number, number];
type Rings = Position[][];

const POLYGONS_LIMIT = 40;
const RINGS_LIMIT = 40;
/** What is looked at of a ring, however many corners are sent: a county's whole coast has some thousand. */
const READ_AT_MOST = 20_000;
/** A ring is closed: its first corner is its last. */
const LEAST_CORNERS = 4;

/**
 * The area of a warning from GeoJSON: a geometry, a Feature or a FeatureCollection [WA3], as polygons. What has too many
 * corners is drawn with fewer; what is no area answers null. Never throws.
 */
export function readGeometry(value: unknown): WarningGeometry | null {
  const polygons = polygonsOf(value, 0)
    .slice(0, POLYGONS_LIMIT)
    .map((polygon) => {
      const [outer, ...holes] = polygon.slice(0, RINGS_LIMIT).map(readRing);
      // without its outline its holes are no area
      return outer ? [outer, ...holes.filter((ring) => ring !== null)] : [];
    })
    .filter(({ length }) => length > 0);
  return polygons.length === 0 ? null : thinned(polygons);
}

/** Each as its rings, not yet looked at. A collection within a collection within a collection is nobody's area. */
function polygonsOf(value: unknown, depth: number): unknown[][] {
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  const { type, geometry, geometries, features, coordinates } = value as Record<string, unknown>;
  const among = (parts: unknown) =>
    Array.isArray(parts) ? parts.slice(0, POLYGONS_LIMIT).flatMap((part) => polygonsOf(part, depth + 1)) : [];
  switch (type) {
    case 'Feature':
      return polygonsOf(geometry, depth + 1);
    case 'FeatureCollection':
      return among(features);
    case 'GeometryCollection':
      return among(geometries);
    case 'Polygon':
      return Array.isArray(coordinates) ? [coordinates] : [];
    case 'MultiPolygon':
      return Array.isArray(coordinates) ? coordinates.slice(0, POLYGONS_LIMIT).filter(Array.isArray) : [];
    default:
      return [];
  }
}

function readRing(value: unknown): Position[] | null {
  if (!Array.isArray(value)) return null;
  const corners = value
    .slice(0, READ_AT_MOST)
    .map(readPosition)
    .filter((corner) => corner !== null);
  const [first] = corners;
  const last = corners.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) corners.push([first[0], first[1]]);
  return corners.length < LEAST_CORNERS ? null : corners;
}

/** To the nearest ten metres: finer says nothing of where a warning holds. */
function readPosition(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [east, north] = value;
  if (typeof east !== 'number' || typeof north !== 'number') return null;
  if (!(Math.abs(east) <= 180 && Math.abs(north) <= 90)) return null;
  return [Math.round(east * 10_000) / 10_000, Math.round(north * 10_000) / 10_000];
}

/** With as many corners as are kept, evenly: the largest shares are thinned most, and the smallest islets go first. */
function thinned(polygons: Rings[]): WarningGeometry {
  const count = polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
  if (count <= CORNERS_LIMIT) return polygons;
  const rings = polygons.map(([outer]) => outer as Position[]).sort((one, other) => other.length - one.length);
  const most = rings.slice(0, Math.floor(CORNERS_LIMIT / (LEAST_CORNERS * 2)));
  const kept = most.reduce((sum, ring) => sum + ring.length, 0);
  return most.map((ring) => [
    everyNth(ring, Math.max(LEAST_CORNERS, Math.floor((ring.length * CORNERS_LIMIT) / kept) - 2)),
  ]);
}

function everyNth(ring: Position[], wanted: number): Position[] {
  if (ring.length <= wanted) return ring;
  const open = wanted - 1;
  const corners = Array.from({ length: open }, (_, index) => ring[Math.floor((index * (ring.length - 1)) / open)]);
  return [...corners, ring[0]] as Position[];
}
