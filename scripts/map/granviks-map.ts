import { LIMIT } from './geography/ground.ts';
import { makeLayers } from './layers.ts';
import { toLonLat } from './plane.ts';
import { pmtilesFile } from './pmtiles-file.ts';
import { MAX_ZOOM, makeTiles } from './tiles.ts';

/** The whole file; the same each time that it is made. */
export function granviksMap(): { file: Buffer; tiles: number } {
  const layers = makeLayers();
  const tiles = makeTiles(layers);
  // a little of the neighbours is drawn too, but the municipality is what is asked for
  const [xs, ys] = [LIMIT.map(([x]) => x), LIMIT.map(([, y]) => y)];
  const [west, south] = toLonLat([Math.min(...xs), Math.min(...ys)]);
  const [east, north] = toLonLat([Math.max(...xs), Math.max(...ys)]);
  const metadata = {
    name: 'Granviks kommun',
    description: 'A municipality that does not exist, for the demonstration',
    version: '4.0.0',
    type: 'baselayer',
    attribution: 'Påhittad karta: Granviks kommun finns inte',
    vector_layers: Object.keys(layers).map((id) => ({
      id,
      fields: { kind: 'String', name: 'String' },
      minzoom: 0,
      maxzoom: MAX_ZOOM,
    })),
  };
  const file = pmtilesFile({ tiles, metadata, bounds: { west, south, east, north }, maxZoom: MAX_ZOOM });
  return { file, tiles: tiles.length };
}
