import Leaflet from 'leaflet';
import type { RangeResponse } from 'pmtiles';
import {
  type Feature,
  Labelers,
  type LabelRule,
  leafletLayer,
  type PaintRule,
  type View as TileView,
} from 'protomaps-leaflet';
import { SoundArchive } from './sound-archive.ts';
import { labelRules } from './style/label-rules.ts';
import { readColours } from './style/map-colours.ts';
import { paintRules } from './style/paint-rules.ts';

/** A large screen shows more tiles than the library keeps labels for, and names would come and go at its edges. */
const LABELLED_TILES = 64;

/** The library's layer, as far as it is used here; it extends a class that its types do not know. */
export interface VectorLayer extends Leaflet.GridLayer {
  paintRules: PaintRule[];
  labelRules: LabelRule[];
  backgroundColor: string;
  labelers: Labelers;
  scratch: CanvasRenderingContext2D;
  onTilesInvalidated: (tiles: Set<string>) => void;
  views: Map<string, TileView>;
  rerenderTiles: () => void;
}

export interface VectorLayerOptions {
  url: string;
  /** Pixels of the picture for each of the page; the screen's own where it is left out. */
  density?: number | undefined;
  maxDataZoom: number;
  /** Whether villages, roads and waters have their names. */
  hasNames: boolean;
  /** A part could not be fetched; what is there is shown, and the part is asked for again when the map is drawn anew. */
  onFault: () => void;
}

/** Vector tiles of one PMTiles file, drawn here in the colours of the page [PL10]. */
export function createVectorLayer({ url, density, maxDataZoom, hasNames, onFault }: VectorLayerOptions): VectorLayer {
  // the library looks for Leaflet where a script element would have put it
  (globalThis as { L?: typeof Leaflet }).L = Leaflet;
  const layer = leafletLayer({
    url: new WatchedArchive(url, onFault),
    maxDataZoom,
    attribution: '',
    lang: 'sv',
    ...(density !== undefined && { devicePixelRatio: density }),
    ...look(hasNames),
  }) as unknown as VectorLayer;
  relabel(layer);
  return layer;
}

/** After a change of theme, or of whether there are names. */
export function repaint(layer: VectorLayer, hasNames: boolean): void {
  Object.assign(layer, look(hasNames));
  relabel(layer);
  layer.rerenderTiles();
}

function look(hasNames: boolean): Pick<VectorLayer, 'paintRules' | 'labelRules' | 'backgroundColor'> {
  const colours = readColours();
  return {
    paintRules: paintRules(colours),
    labelRules: hasNames ? labelRules(colours) : [],
    backgroundColor: colours.outside,
  };
}

function relabel(layer: VectorLayer): void {
  layer.labelers = new Labelers(layer.scratch, layer.labelRules, LABELLED_TILES, layer.onTilesInvalidated);
}

/** The library writes what it cannot fetch to the console, unless it was called off: that is what a fault looks like to it. */
class WatchedArchive extends SoundArchive {
  readonly #onFault: () => void;
  constructor(url: string, onFault: () => void) {
    super(url);
    this.#onFault = onFault;
  }
  /**
   * The library calls off what it fetches for one zoom when another is asked for, and hands the call that was called off to
   * whoever comes back to the first: a card that found its size in two steps stood without its ground for good. A tile is
   * small, so it is fetched to its end.
   */
  override async getZxy(z: number, x: number, y: number): Promise<RangeResponse | undefined> {
    try {
      return await super.getZxy(z, x, y);
    } catch (error) {
      if ((error as Error).name !== 'AbortError') {
        this.#onFault();
        await this.cache.invalidate(this.source).catch(() => {});
      }
      throw new DOMException('the tile could not be fetched', 'AbortError');
    }
  }
}

/** A place whose name stands in the part of the map that is in view. */
export interface PlaceInView {
  name: string;
  latitude: number;
  longitude: number;
}

/** Read from the tiles that are drawn; the largest first. */
export async function placesInView(layer: VectorLayer, map: Leaflet.Map): Promise<PlaceInView[]> {
  const zoom = map.getZoom();
  const { min, max } = map.getPixelBounds();
  if (min === undefined || max === undefined) return [];
  const view = layer.views.get('');
  const tiles = (await view?.getBbox(zoom, { minX: min.x, minY: min.y, maxX: max.x, maxY: max.y })) ?? [];
  const found = new Map<string, PlaceInView & { rank: number }>();
  for (const { data, scale, origin } of tiles) {
    for (const { geom, props } of data.get('places') ?? []) {
      const point = geom[0]?.[0];
      if (point === undefined || typeof props.name !== 'string') continue;
      const at = Leaflet.point(point.x * scale + origin.x, point.y * scale + origin.y);
      if (at.x < min.x || at.x > max.x || at.y < min.y || at.y > max.y) continue;
      const { lat, lng } = map.unproject(at, zoom);
      found.set(props.name, { name: props.name, latitude: lat, longitude: lng, rank: rankOf(props) });
    }
  }
  return [...found.values()].sort((one, other) => other.rank - one.rank || one.name.localeCompare(other.name, 'sv'));
}

function rankOf({ population_rank: rank, population }: Feature['props']): number {
  return Number(rank ?? 0) * 1e9 + Number(population ?? 0);
}
