import type { MapName, MapNameKind } from '@ledningsplats/shared/geo/map-reading.ts';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import type { PMTiles } from 'pmtiles';
import type { OpenMap } from './map-file.ts';

/** A municipality at the zoom where small roads have their names; a larger area is read one or more steps further out. */
const MOST_TILES = 3_000;
const DEEPEST = 14;
/** The same street comes in every tile that it passes: one answer for each neighbourhood of about five kilometres. */
const APART_DEGREES = 0.05;
const MOST_NAMES = 20_000;

const LAYERS: readonly { layer: string; kind: (properties: Record<string, unknown>) => MapNameKind | null }[] = [
  { layer: 'places', kind: ({ kind }) => (kind === 'locality' ? 'place' : 'area') },
  { layer: 'water', kind: () => 'water' },
  { layer: 'earth', kind: ({ kind }) => (kind === 'island' ? 'island' : null) },
  { layer: 'roads', kind: ({ kind }) => (kind === 'path' || kind === 'ferry' ? null : 'road') },
  { layer: 'pois', kind: () => 'building' },
];

/** The names that stand on the map, read from its tiles when somebody first searches, and kept until the file changes. */
export class MapNames {
  #kept: { version: string; names: Promise<MapName[]> } | null = null;

  /** Closes the file. */
  of({ map, archive, handle }: OpenMap): Promise<MapName[]> {
    if (this.#kept?.version !== map.version) {
      this.#kept = { version: map.version, names: readNames(map, archive).finally(() => handle.close()) };
      return this.#kept.names;
    }
    const { names } = this.#kept;
    return handle.close().then(() => names);
  }
}

async function readNames(map: OpenMap['map'], archive: PMTiles): Promise<MapName[]> {
  const found = new Map<string, MapName>();
  for (const { z, x, y } of tilesOf(map)) {
    const tile = await archive.getZxy(z, x, y).catch(() => undefined);
    if (!tile) continue;
    const { layers } = new VectorTile(new Pbf(tile.data));
    for (const { layer: name, kind } of LAYERS) {
      const layer = layers[name];
      for (let index = 0; index < (layer?.length ?? 0); index += 1) {
        if (layer) keep(layer.feature(index), kind, { z, x, y }, found);
      }
    }
    if (found.size >= MOST_NAMES) break;
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}

function keep(
  feature: VectorTileFeature,
  kindOf: (properties: Record<string, unknown>) => MapNameKind | null,
  { z, x, y }: Tile,
  found: Map<string, MapName>,
): void {
  const { name } = feature.properties;
  const kind = kindOf(feature.properties);
  if (typeof name !== 'string' || name === '' || kind === null) return;
  const lines = feature.loadGeometry();
  const line = lines.reduce((longest, next) => (next.length > longest.length ? next : longest), lines[0] ?? []);
  const point = line[Math.floor(line.length / 2)];
  if (point === undefined) return;
  const { lat, lon } = positionOf(z, x + point.x / feature.extent, y + point.y / feature.extent);
  const where = `${Math.round(lat / APART_DEGREES)} ${Math.round(lon / APART_DEGREES)}`;
  const key = kind === 'road' || kind === 'water' ? `${kind} ${name} ${where}` : `${kind} ${name} ${lat.toFixed(3)}`;
  if (!found.has(key)) found.set(key, { name, kind, lat: round(lat), lon: round(lon) });
}

interface Tile {
  z: number;
  x: number;
  y: number;
}

function tilesOf({ bounds, minZoom, maxZoom }: OpenMap['map']): Tile[] {
  for (let z = Math.min(DEEPEST, maxZoom); z >= minZoom; z -= 1) {
    const from = tileAt(z, bounds.north, bounds.west);
    const to = tileAt(z, bounds.south, bounds.east);
    if ((to.x - from.x + 1) * (to.y - from.y + 1) > MOST_TILES && z > minZoom) continue;
    const tiles: Tile[] = [];
    for (let x = from.x; x <= to.x; x += 1) for (let y = from.y; y <= to.y; y += 1) tiles.push({ z, x, y });
    return tiles.slice(0, MOST_TILES);
  }
  return [];
}

function tileAt(z: number, lat: number, lon: number): { x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  const scale = 2 ** z;
  const within = (value: number) => Math.max(0, Math.min(scale - 1, Math.floor(value)));
  return {
    x: within(((lon + 180) / 360) * scale),
    y: within((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale),
  };
}

/** Web Mercator back to degrees; tiles counted from the north-west corner of the world. */
function positionOf(z: number, x: number, y: number): { lat: number; lon: number } {
  const scale = 2 ** z;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) * 180) / Math.PI;
  return { lat, lon: (x / scale) * 360 - 180 };
}

/** A metre is enough for a name. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
