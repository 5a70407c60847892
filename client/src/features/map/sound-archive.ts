import { isSoundTile } from '@ledningsplats/shared/geo/sound-tile.ts';
import { Compression, type DecompressFunc, PMTiles, type RangeResponse } from 'pmtiles';

/** Many times what a tile weighs; one that unpacks to more is no map, and would take the page with it. */
const UNPACKED_LIMIT = 8_000_000;

/** A map file of which a tile that means harm is a tile that could not be read: the rest of the map and the page go on [PL10]. */
export class SoundArchive extends PMTiles {
  constructor(url: string) {
    // an old browser unpacks by the library's own means
    super(url, undefined, 'DecompressionStream' in globalThis ? unpacked : undefined);
  }
  override async getZxy(z: number, x: number, y: number): Promise<RangeResponse | undefined> {
    const tile = await super.getZxy(z, x, y);
    if (tile && !isSoundTile(new Uint8Array(tile.data))) throw new Error('no tile');
    return tile;
  }
}

/** Read piece by piece, so that it ends before it has become too much. Throws where it has. */
export const unpacked: DecompressFunc = async (bytes, compression) => {
  if (compression === Compression.None || compression === Compression.Unknown) return bytes;
  if (compression !== Compression.Gzip) throw new Error(`packed in a way that is not read: ${compression}`);
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces).arrayBuffer();
    size += value.length;
    if (size > UNPACKED_LIMIT) {
      await reader.cancel();
      throw new Error('unpacks to more than a tile is');
    }
    pieces.push(value);
  }
};
