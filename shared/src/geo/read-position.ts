import { isInSweden, type Position } from './position.ts';
import { fromSweref, toSweref } from './sweref.ts';

/** No degree is as large, and no metre of the grid within Sweden as small: the figures tell by themselves which they are. */
const LEAST_METRES = 1_000;
/** To about a decimetre: more figures would say more than is known. */
const DECIMALS = 1e6;
/** Words that stand around figures that are pasted, and say no more than the figures do. */
const LABELS = /SWEREF\s*99\s*(TM)?|WGS\s*84|LATITUD\w*|LONGITUD\w*|LAT|LONG?|NORD|ÖST|[:()]/g;
/** As many figures as metres north have in Sweden, and metres east: spaces may stand in both. */
const NORTH = String.raw`N?\s*(\d(?: ?\d){6}(?:[.,]\d+)?)`;
const EAST = String.raw`[EÖ]?\s*(\d(?: ?\d){5}(?:[.,]\d+)?)`;
const NORTH_FIRST = new RegExp(String.raw`^${NORTH}\s*[,;/]?\s*${EAST}$`);
const EAST_FIRST = new RegExp(String.raw`^${EAST}\s*[,;/]?\s*${NORTH}$`);

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
 * A position as people write or paste it [PL9]: in degrees (`59.12, 18.05`, `59,12 18,05`, `N 59.12 E 18.05`,
 * `59°07'12"N 18°03'E`) or in metres of SWEREF 99 TM (`6580822 674032`, `N 6 580 822, E 674 032`). The figures tell by
 * themselves in Sweden which is which, so either may come first. Null for what is none, or lies elsewhere.
 */
export function readPosition(text: string): Position | null {
  const tidy = text.toLocaleUpperCase('sv').replaceAll(LABELS, ' ').replaceAll(/\s+/g, ' ').trim();
  const figures = readGrid(tidy) ?? readDegrees(tidy) ?? readDecimals(tidy);
  if (figures === null) return null;
  const [one, other] = figures;
  const found = positionOf(one, other);
  const position = found === 'turned' ? positionOf(other, one) : found;
  return typeof position === 'string' ? null : position;
}

/** `N 6580822, E 674032`: SWEREF 99 TM in whole metres. */
export function gridText(position: Position): string {
  const { north, east } = toSweref(position);
  return `N ${Math.round(north)}, E ${Math.round(east)}`;
}

function readGrid(text: string): [number, number] | null {
  const found = NORTH_FIRST.exec(text) ?? EAST_FIRST.exec(text);
  const [one, other] = (found?.slice(1) ?? []).map((figures) => Number(figures.replaceAll(' ', '').replace(',', '.')));
  return one !== undefined && other !== undefined ? [one, other] : null;
}

/** Degrees with minutes, and seconds if there are any. */
function readDegrees(text: string): [number, number] | null {
  const found = [...text.matchAll(/(\d+)\s*°\s*(\d+(?:[.,]\d+)?)\s*[′'’](?:\s*(\d+(?:[.,]\d+)?)\s*[″"”])?/g)];
  const [one, other] = found.map(([, degrees, minutes, seconds]) => {
    const parts = [degrees, minutes, seconds ?? '0'].map((part) => Number(part?.replace(',', '.')));
    const [whole = 0, sixtieth = 0, second = 0] = parts;
    return whole + sixtieth / 60 + second / 3600;
  });
  return found.length === 2 && one !== undefined && other !== undefined ? [one, other] : null;
}

/** A comma before a figure is a decimal comma, unless there are points: then commas are between the two. */
function readDecimals(text: string): [number, number] | null {
  const pattern = /\d\.\d/.test(text) ? /\d+(?:\.\d+)?/g : /\d+(?:[.,]\d+)?/g;
  const figures = text.match(pattern) ?? [];
  const [one, other] = figures.map((figure) => Number(figure.replace(',', '.')));
  const isAlone = /^[\s\d.,;:°NEÖ()[\]/|]*$/.test(text);
  return isAlone && figures.length === 2 && one !== undefined && other !== undefined ? [one, other] : null;
}

function gridPosition(north: number, east: number): Position {
  const { latitude, longitude } = fromSweref({ north, east });
  return {
    latitude: Number.isFinite(latitude) ? latitude : 999,
    longitude: Number.isFinite(longitude) ? longitude : 999,
  };
}

function rounded({ latitude, longitude }: Position): Position {
  return {
    latitude: Math.round(latitude * DECIMALS) / DECIMALS,
    longitude: Math.round(longitude * DECIMALS) / DECIMALS,
  };
}
