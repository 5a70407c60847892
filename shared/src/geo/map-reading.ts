import type { Bounds } from '../plan/bounds.ts';
import type { Position } from './position.ts';

// What the map is made of, as the server tells it. Nothing in it belongs to an incident.

/** Whose data it is, shown on the map: OpenStreetMap's licence (ODbL 1.0) and most others ask for it. */
export interface Attribution {
  text: string;
  /** Where the licence stands. */
  href: string | null;
}

/**
 * What is wrong with the base map's file: `missing` · `unreadable`: the server may not read it · `not_pmtiles` · `not_vector`:
 * pictures, or tiles compressed in a way that browsers cannot unpack · `cut_short`: copied half.
 */
export type MapFault = 'missing' | 'unreadable' | 'not_pmtiles' | 'not_vector' | 'cut_short';

/** The municipality's own map: one file of vector tiles [PL10]. */
export interface BaseMap {
  /** Another content is another version. */
  version: string;
  /** Bytes. */
  size: number;
  /** When the file was last changed, UTC milliseconds. */
  changedAt: number;
  bounds: Bounds;
  minZoom: number;
  maxZoom: number;
  attribution: Attribution;
}

/** Pictures from elsewhere, where the one who runs the server has said so. */
export interface RasterMap {
  /** With `{z}`, `{x}` and `{y}`. */
  url: string;
  maxZoom: number;
  attribution: Attribution;
}

/** `GET /map/info`. */
export interface MapReading {
  base: ({ ok: true } & BaseMap) | { ok: false; fault: MapFault };
  /** Null: nothing outside is asked for. */
  raster: RasterMap | null;
}

/** What a name is the name of. */
export type MapNameKind = 'place' | 'area' | 'water' | 'island' | 'road' | 'building';

/** A row of `GET /map/names`: what can be found by name. */
export interface MapName extends Position {
  name: string;
  kind: MapNameKind;
}

/** Where the base map's file is fetched, a range at a time. */
export const MAP_FILE = '/map/base.pmtiles';
export const MAP_INFO = '/map/info';
export const MAP_NAMES = '/map/names';
