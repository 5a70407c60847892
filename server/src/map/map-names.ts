import { distanceBetween } from '@ledningsplats/shared/geo/distance.ts';
import type { MapName, MapNameKind } from '@ledningsplats/shared/geo/map-reading.ts';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { isSoundTile } from '@ledningsplats/shared/geo/sound-tile.ts';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import type { PMTiles } from 'pmtiles';
import type { OpenMap } from './map-file.ts';

/** A municipality at the zoom where small roads have their names; a larger area is read one or more steps further out. */
const MOST_TILES = 3_000;
const DEEPEST = 14;
/** The same road comes in every tile that it passes: one answer, unless the next is as far away as another village's. */
const APART = 6_000;
const MOST_NAMES = 20_000;

const LAYERS: readonly { layer: string; kind: (properties: Record<string, unknown>) => MapNameKind | null }[] = [
  {
    layer: 'places',
    kind: ({ kind, kind_detail }) => (kind === 'locality' && kind_detail !== 'locality' ? 'place' : 'area'),
  },
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
      const names = readNames(map, archive).finally(() => handle.close());
      this.#kept = { version: map.version, names };
      // a disk that did not answer is asked again
      names.catch(() => {
        if (this.#kept?.names === names) this.#kept = null;
      });
      return names;
    }
    const { names } = this.#kept;
    return handle.close().then(() => names);
  }
}

async function readNames(map: OpenMap['map'], archive: PMTiles): Promise<MapName[]> {
  const found = new Map<string, MapName[]>();
  let count = 0;
  for (const { z, x, y } of tilesOf(map)) {
    const tile = await archive.getZxy(z, x, y).catch(() => undefined);
    if (!tile) continue;
    try {
      count += namesOf(tile.data, { z, x, y }, found);
    } catch {
      // one tile that is no tile is a hole in the map, and no reason to be without the others' names
    }
    if (count >= MOST_NAMES) break;
  }
  return [...found.values()].flat().sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/** How many names there were that had not been found. Throws where it is no tile. */
function namesOf(data: ArrayBuffer, at: Tile, found: Map<string, MapName[]>): number {
  if (!isSoundTile(new Uint8Array(data))) return 0;
  let count = 0;
  const { layers } = new VectorTile(new Pbf(data));
  for (const { layer: name, kind } of LAYERS) {
    const layer = layers[name];
    for (let index = 0; index < (layer?.length ?? 0); index += 1) {
      if (layer && keep(layer.feature(index), kind, at, found)) count += 1;
    }
  }
  return count;
}

/** Whether it was a name that was not there. */
function keep(
  feature: VectorTileFeature,
  kindOf: (properties: Record<string, unknown>) => MapNameKind | null,
  { z, x, y }: Tile,
  found: Map<string, MapName[]>,
): boolean {
  const { name } = feature.properties;
  const kind = kindOf(feature.properties);
  if (typeof name !== 'string' || name === '' || kind === null) return false;
  const lines = feature.loadGeometry();
  const line = lines.reduce((longest, next) => (next.length > longest.length ? next : longest), lines[0] ?? []);
  const point = line[Math.floor(line.length / 2)];
  if (point === undefined) return false;
  const position = positionOf(z, x + point.x / feature.extent, y + point.y / feature.extent);
  const same = found.get(`${kind} ${name}`) ?? [];
  // a point stands in the margins of its neighbours' tiles too, a line goes on through them
  if (same.some((other) => distanceBetween(other, position) < APART)) return false;
  found.set(`${kind} ${name}`, [...same, { name, kind, ...rounded(position) }]);
  return true;
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
function positionOf(z: number, x: number, y: number): Position {
  const scale = 2 ** z;
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) * 180) / Math.PI;
  return { latitude, longitude: (x / scale) * 360 - 180 };
}

/** A metre is enough for a name. */
function rounded({ latitude, longitude }: Position): Position {
  return { latitude: Math.round(latitude * 1e5) / 1e5, longitude: Math.round(longitude * 1e5) / 1e5 };
}
