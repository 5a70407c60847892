import { isInSweden, type Position, parsePosition } from '../core/position.ts';
import { fromSweref, toSweref } from './sweref.ts';

/** No degree is as large, and no metre of the grid within Sweden as small: the figures tell by themselves which they are. */
const LEAST_METRES = 1_000;
/** To about a decimetre: more figures would say more than is known. */
const DECIMALS = 1e6;

export type PositionFault = 'unreadable' | 'off_earth' | 'not_sweden' | 'turned';

/** Two figures as a position, or what is wrong with them [PL9]. North first: latitude, or the grid's N. */
export function positionOf(north: number, east: number): Position | PositionFault {
  if (!Number.isFinite(north) || !Number.isFinite(east)) return 'unreadable';
  const isGrid = Math.abs(north) >= LEAST_METRES || Math.abs(east) >= LEAST_METRES;
  const found = isGrid ? gridPosition(north, east) : { latitude: north, longitude: east };
  if (isInSweden(found)) return rounded(found);
  const turned = isGrid ? gridPosition(east, north) : { latitude: east, longitude: north };
  if (isInSweden(turned)) return 'turned';
  const isOnEarth = Math.abs(found.latitude) <= 90 && Math.abs(found.longitude) <= 180;
  return isOnEarth ? 'not_sweden' : 'off_earth';
}

/**
 * A position as people write or paste it, in degrees or in metres of SWEREF 99 TM: `6580822 674032`,
 * `N 6580822, E 674032`, `59,3293 18,0686`. Null for what is none, or lies outside Sweden.
 */
export function readPosition(text: string): Position | null {
  const degrees = parsePosition(text);
  if (degrees) return rounded(degrees);
  const bare = text.replace(/sweref\s*99\s*tm/i, '');
  // seven figures north and six east, however they are set apart
  const grouped = /^\s*(\d{7})(\d{6})\s*$/.exec(bare.replace(/(\d)[ \u00a0]+(?=\d)/g, '$1'));
  const found = grouped?.slice(1) ?? bare.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const figures = found.map((figure) => Number(figure.replace(',', '.')));
  const [one, other] = figures;
  if (figures.length !== 2 || one === undefined || other === undefined) return null;
  const position = positionOf(Math.max(one, other), Math.min(one, other));
  return typeof position === 'string' ? null : position;
}

/** `N 6580822, E 674032`: SWEREF 99 TM in whole metres. */
export function gridText({ latitude, longitude }: Position): string {
  const { north, east } = toSweref({ lat: latitude, lon: longitude });
  return `N ${Math.round(north)}, E ${Math.round(east)}`;
}

function gridPosition(north: number, east: number): Position {
  const { lat, lon } = fromSweref({ north, east });
  return { latitude: Number.isFinite(lat) ? lat : 999, longitude: Number.isFinite(lon) ? lon : 999 };
}

function rounded({ latitude, longitude }: Position): Position {
  return {
    latitude: Math.round(latitude * DECIMALS) / DECIMALS,
    longitude: Math.round(longitude * DECIMALS) / DECIMALS,
  };
}
