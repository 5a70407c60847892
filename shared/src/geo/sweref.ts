import proj4 from 'proj4';

/** SWEREF 99 TM, EPSG:3006: Sweden's own grid, in metres [PL9] (Lantmäteriet). */
const SWEREF_99_TM = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

const converter = proj4('WGS84', SWEREF_99_TM);

export interface GridPosition {
  north: number;
  east: number;
}

/** Decimal degrees of WGS 84 to metres of SWEREF 99 TM. */
export function toSweref({ lat, lon }: { lat: number; lon: number }): GridPosition {
  const [east, north] = converter.forward([lon, lat]) as [number, number];
  return { north, east };
}

/** Metres of SWEREF 99 TM to decimal degrees of WGS 84. */
export function fromSweref({ north, east }: GridPosition): { lat: number; lon: number } {
  const [lon, lat] = converter.inverse([east, north]) as [number, number];
  return { lat, lon };
}
