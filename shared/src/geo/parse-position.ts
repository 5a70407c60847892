import { fromSweref, type Position } from './sweref.ts';

/** Sweden with its waters in SWEREF 99 TM: what tells metres from degrees, and north from east. */
const NORTH = { least: 6_000_000, most: 7_800_000 };
const EAST = { least: 150_000, most: 1_100_000 };
/** And in degrees: tells latitude from longitude where they come in the other order. */
const LATITUDE = { least: 54, most: 70 };
const LONGITUDE = { least: 8, most: 26 };

const DECIMAL = String.raw`-?\d+(?:\.\d+)?`;
const COMMA = String.raw`-?\d+(?:,\d+)?`;
const WITH_POINTS = new RegExp(`^(${DECIMAL})(?:\\s*[;/]\\s*|,?\\s+)(${DECIMAL})$`);
/** A comma alone is a decimal's, unless what stands around it is whole without it. */
const WITH_BARE_COMMA = /^(-?\d+\.\d+|\d{6,7}),(-?\d+\.\d+|\d{6,7})$/;
const WITH_COMMAS = new RegExp(`^(${COMMA})(?:\\s*[;/]\\s*|,?\\s+)(${COMMA})$`);
const ANGLE = /(-?\d+(?:[.,]\d+)?)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:["″”]|'')\s*)?/g;

/**
 * A position as people write, paste and read it out: decimal degrees, degrees with minutes and seconds, or SWEREF 99 TM in
 * metres; with point or comma, with or without N and E (or Ö) [PL9]. Null where it is none.
 */
export function parsePosition(text: string): Position | null {
  const tidy = text
    .trim()
    .toLocaleUpperCase('sv')
    .replaceAll(/SWEREF\s*99\s*(TM)?|WGS\s*84|LATITUD\w*|LONGITUD\w*|LAT|LONG?|NORD|ÖST|[:()]/g, ' ')
    .replaceAll('−', '-')
    .trim();
  const pair = anglesIn(tidy) ?? lettersIn(tidy) ?? numbersIn(tidy);
  return pair && positionOf(pair[0], pair[1]);
}

function positionOf(first: number, second: number): Position | null {
  if (isWithin(first, NORTH) && isWithin(second, EAST)) return fromSweref({ north: first, east: second });
  if (isWithin(first, EAST) && isWithin(second, NORTH)) return fromSweref({ north: second, east: first });
  if (isWithin(first, LONGITUDE) && isWithin(second, LATITUDE)) return { lat: second, lon: first };
  return Math.abs(first) <= 90 && Math.abs(second) <= 180 ? { lat: first, lon: second } : null;
}

/** `62° 1,2' N 17° 16,8' Ö`, `62°1'12"N 17°16'48"E`. */
function anglesIn(text: string): [number, number] | null {
  if (!text.includes('°')) return null;
  const [first, second, more] = [...text.matchAll(ANGLE)].map(([, degrees, minutes, seconds]) => {
    const whole = numberOf(degrees ?? '0');
    return whole + Math.sign(whole || 1) * (numberOf(minutes ?? '0') / 60 + numberOf(seconds ?? '0') / 3600);
  });
  return first === undefined || second === undefined || more !== undefined ? null : [first, second];
}

/** `N 6 880 123 E 617 456`: the letters say where one number ends, so that spaces may stand in them. */
function lettersIn(text: string): [number, number] | null {
  const [, north, east] =
    /^N\s*([\d\s.,]+?)[\s,;/]*[EÖ]\s*([\d\s.,]+)$/.exec(text) ??
    /^([\d\s.,]+?)\s*N[\s,;/]*([\d\s.,]+?)\s*[EÖ]$/.exec(text) ??
    [];
  if (north === undefined || east === undefined) return null;
  const [lat, lon] = [north, east].map((part) => numberOf(part.replaceAll(/\s/g, '')));
  return Number.isFinite(lat) && Number.isFinite(lon) ? [lat as number, lon as number] : null;
}

function numbersIn(text: string): [number, number] | null {
  const [, first, second] = WITH_POINTS.exec(text) ?? WITH_BARE_COMMA.exec(text) ?? WITH_COMMAS.exec(text) ?? [];
  return first === undefined || second === undefined ? null : [numberOf(first), numberOf(second)];
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function isWithin(value: number, { least, most }: { least: number; most: number }): boolean {
  return value >= least && value <= most;
}
