import { gzipSync } from 'node:zlib';
import GeoJSONVT from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import type { Layers } from './layers.ts';
import { DOMAIN, toLonLat } from './plane.ts';

export interface Tile {
  z: number;
  x: number;
  y: number;
  /** Mapbox Vector Tile 2.1, gzip. */
  data: Uint8Array;
}

export const MAX_ZOOM = 14;
const EXTENT = 4096;

/** Vector tiles of all zooms, each with what is large enough to be seen there. */
export function makeTiles(layers: Layers): Tile[] {
  const indexes = Object.entries(layers).map(([name, features]) => ({
    name,
    index: new GeoJSONVT(
      { type: 'FeatureCollection', features },
      { maxZoom: MAX_ZOOM, indexMaxZoom: 6, tolerance: name === 'buildings' ? 0 : 4, extent: EXTENT, buffer: 96 },
    ),
  }));
  const tiles: Tile[] = [];
  for (let z = 0; z <= MAX_ZOOM; z += 1) {
    const from = tileAt(z, DOMAIN.west, DOMAIN.north);
    const to = tileAt(z, DOMAIN.east, DOMAIN.south);
    for (let x = from.x; x <= to.x; x += 1) {
      for (let y = from.y; y <= to.y; y += 1) {
        const data = encode(indexes, z, x, y);
        if (data !== null) tiles.push({ z, x, y, data });
      }
    }
  }
  return tiles;
}

function encode(indexes: { name: string; index: GeoJSONVT }[], z: number, x: number, y: number): Uint8Array | null {
  const shown = indexes.flatMap(({ name, index }) => {
    // the last tiles are drawn larger and larger: they hold what is to be seen closer too
    const isShown = (least: unknown) => z === MAX_ZOOM || Number(least ?? 0) <= z;
    const features = index.getTile(z, x, y)?.features.filter(({ tags }) => isShown(tags?.min_zoom)) ?? [];
    return features.length > 0 ? [[name, { features }] as const] : [];
  });
  if (shown.length === 0) return null;
  const encoded = fromGeojsonVt(Object.fromEntries(shown), { version: 2, extent: EXTENT });
  return gzipSync(encoded, { level: 9 });
}

function tileAt(z: number, east: number, north: number): { x: number; y: number } {
  const [lon, lat] = toLonLat([east, north]);
  const sine = Math.sin((lat * Math.PI) / 180);
  const scale = 2 ** z;
  return {
    x: Math.floor(((lon + 180) / 360) * scale),
    y: Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale),
  };
}
