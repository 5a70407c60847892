import { isInSweden, parsePosition } from '../core/position.ts';
import { fromSweref, type Position } from './sweref.ts';

/** Words that stand around figures that are pasted, and say no more than the figures do. */
const LABELS = /SWEREF\s*99\s*(TM)?|WGS\s*84|LATITUD\w*|LONGITUD\w*|LAT|LONG?|NORD|ÖST|[:()]/g;
/** As many figures as metres north have in Sweden, and metres east: spaces may stand in both. */
const METRES = /^N?\s*(\d(?: ?\d){6})(?:[.,]\d+)?\s*[,;/]?\s*[EÖ]?\s*(\d(?: ?\d){5})(?:[.,]\d+)?$/;
const METRES_EAST_FIRST = /^E?\s*(\d(?: ?\d){5})\s*[,;/]?\s*N?\s*(\d(?: ?\d){6})$/;

/**
 * Where somebody asks to be shown: degrees as they are read everywhere (`parsePosition`), or SWEREF 99 TM in metres as it is
 * shown and read out, with or without letters and spaces [PL9]. Null for what is no place in Sweden.
 */
export function askedPosition(text: string): Position | null {
  const tidy = text.toLocaleUpperCase('sv').replaceAll(LABELS, ' ').replaceAll(/\s+/g, ' ').trim();
  const degrees = parsePosition(tidy);
  if (degrees !== null) return { lat: degrees.latitude, lon: degrees.longitude };
  const [, north, east] = METRES.exec(tidy) ?? [];
  const [, easting, northing] = METRES_EAST_FIRST.exec(tidy) ?? [];
  const found = north === undefined ? { north: northing, east: easting } : { north, east };
  if (found.north === undefined || found.east === undefined) return null;
  const position = fromSweref({ north: metres(found.north), east: metres(found.east) });
  return isInSweden({ latitude: position.lat, longitude: position.lon }) ? position : null;
}

function metres(text: string): number {
  return Number(text.replaceAll(' ', ''));
}
