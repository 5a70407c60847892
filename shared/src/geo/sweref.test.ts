import { expect, test } from 'vitest';
import { fromSweref, toSweref } from './sweref.ts';

/**
 * Reckoned apart from proj4, by GeographicLib's exact transverse Mercator (Karney 2011, `TransverseMercatorProj -k 0.9996
 * -l 15`, 500 000 m added to the easting); PROJ's cs2cs from EPSG:4619 to EPSG:3006 answers the same to the millimetre.
 */
const CORNERS = [
  { name: 'Smygehuk', lat: 55.336667, lon: 13.359444, north: 6133481.906, east: 395941.593 },
  { name: 'Treriksröset', lat: 69.060056, lon: 20.548611, north: 7671064.973, east: 721049.157 },
  { name: 'Haparanda', lat: 65.711111, lon: 24.155833, north: 7318316.493, east: 919060.336 },
  { name: 'Stora Drammen', lat: 58.933333, lon: 10.957778, north: 6539661.045, east: 267406.51 },
  { name: 'Stockholm', lat: 59.329323, lon: 18.068581, north: 6580745.518, east: 674570.668 },
  { name: 'Gotska Sandön', lat: 58.396111, lon: 19.194722, north: 6480458.683, east: 745103.882 },
] as const;

/** A tenth of a metre, in degrees of latitude. */
const DEGREES = 0.1 / 111_320;

test.each(CORNERS)('[PL9] SWEREF 99 TM at $name is within 0.1 m', ({ lat, lon, north, east }) => {
  const there = toSweref({ lat, lon });
  expect(Math.hypot(there.north - north, there.east - east)).toBeLessThan(0.1);
});

test.each(CORNERS)('[PL9] and back to WGS84 at $name', ({ lat, lon, north, east }) => {
  const back = fromSweref({ north, east });
  expect(Math.abs(back.lat - lat)).toBeLessThan(DEGREES);
  expect(Math.abs(back.lon - lon) * Math.cos((lat * Math.PI) / 180)).toBeLessThan(DEGREES);
});
