import { expect, test } from 'vitest';
import { fromSweref, toSweref } from './sweref.ts';

/**
 * Reckoned apart from proj4, by GeographicLib's exact transverse Mercator (Karney 2011, `TransverseMercatorProj -k 0.9996
 * -l 15`, 500 000 m added to the easting); PROJ's cs2cs from EPSG:4619 to EPSG:3006 answers the same to the millimetre.
 */
const CORNERS = [
  { name: 'Smygehuk', latitude: 55.336667, longitude: 13.359444, north: 6133481.906, east: 395941.593 },
  { name: 'Treriksröset', latitude: 69.060056, longitude: 20.548611, north: 7671064.973, east: 721049.157 },
  { name: 'Haparanda', latitude: 65.711111, longitude: 24.155833, north: 7318316.493, east: 919060.336 },
  { name: 'Stora Drammen', latitude: 58.933333, longitude: 10.957778, north: 6539661.045, east: 267406.51 },
  { name: 'Stockholm', latitude: 59.329323, longitude: 18.068581, north: 6580745.518, east: 674570.668 },
  { name: 'Gotska Sandön', latitude: 58.396111, longitude: 19.194722, north: 6480458.683, east: 745103.882 },
] as const;

/** A tenth of a metre, in degrees of latitude. */
const DEGREES = 0.1 / 111_320;

test.each(CORNERS)('[PL9] SWEREF 99 TM at $name is within 0.1 m', ({ latitude, longitude, north, east }) => {
  const there = toSweref({ latitude, longitude });
  expect(Math.hypot(there.north - north, there.east - east)).toBeLessThan(0.1);
});

test.each(CORNERS)('[PL9] and back to WGS84 at $name', ({ latitude, longitude, north, east }) => {
  const back = fromSweref({ north, east });
  expect(Math.abs(back.latitude - latitude)).toBeLessThan(DEGREES);
  expect(Math.abs(back.longitude - longitude) * Math.cos((latitude * Math.PI) / 180)).toBeLessThan(DEGREES);
});
