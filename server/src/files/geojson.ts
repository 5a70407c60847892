import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Collection, features, feature, geometry, coordinates, polygon, ring, position are eight; properties of others nest a little more. */
const DEPTH_LIMIT = 50;

/** What a GeoJSON file holds, before anything is known of it. Throws `UnreadableFile`, for one nested beyond reading too. */
export function parseGeoJsonText(text: string): unknown {
  // what is deeper takes the stack of whatever writes it as text
  if (!isWithinDepth(text)) throw new UnreadableFile('not_geojson');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableFile('not_geojson');
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING: readonly number[] = [0x5b, 0x7b];
const CLOSING: readonly number[] = [0x5d, 0x7d];

/** By its brackets, before anything is built of it: to walk through half a million empty lists takes longer than to read them. */
function isWithinDepth(text: string): boolean {
  let depth = 0;
  let isWords = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) isWords = !isWords;
    else if (isWords) at += sign === BACKSLASH ? 1 : 0;
    else if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth -= 1;
    if (depth > DEPTH_LIMIT) return false;
  }
  return true;
}

/** A centimetre: RFC 7946 11.2 asks for no more figures than are known, and a map's own clicks have fifteen. */
const DECIMALS = 1e7;

/** Longitude first, in degrees of WGS 84 (RFC 7946 3.1.1 and 4). */
export function lonLat({ latitude, longitude }: Position): [number, number] {
  return [rounded(longitude), rounded(latitude)];
}

/** The closed ring around an area, counterclockwise as an outer one is to be (RFC 7946 3.1.6). */
export function outerRing(outline: readonly Position[]): [number, number][] {
  const ring = outline.map(lonLat);
  const ordered = isClockwise(ring) ? ring.toReversed() : ring;
  const [first] = ordered;
  return first ? [...ordered, first] : [];
}

function isClockwise(ring: readonly [number, number][]): boolean {
  let twice = 0;
  let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    twice += (x - beforeX) * (y + beforeY);
    [beforeX, beforeY] = [x, y];
  }
  return twice > 0;
}

function rounded(degrees: number): number {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}
