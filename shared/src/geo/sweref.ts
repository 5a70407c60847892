import proj4 from 'proj4';
import type { Position } from './position.ts';

/** SWEREF 99 TM (EPSG:3006), metres: what Swedish maps and radio traffic use. */
export interface SwerefPosition {
  north: number;
  east: number;
}

/** Lantmäteriet: GRS 80, transverse Mercator, central meridian 15° E, scale 0.9996, false easting 500 000 m. */
const SWEREF_99_TM = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const converter = proj4('WGS84', SWEREF_99_TM);

/** WGS84 and SWEREF 99 are taken as the same datum: they are less than a metre apart, and a phone's position more. */
export function toSweref({ latitude, longitude }: Position): SwerefPosition {
  const [east, north] = converter.forward([longitude, latitude]);
  return { north, east };
}

export function fromSweref({ north, east }: SwerefPosition): Position {
  const [longitude, latitude] = converter.inverse([east, north]);
  return { latitude, longitude };
}
