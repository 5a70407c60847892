import Pbf from 'pbf';

/** Fields of a vector tile (Mapbox Vector Tile 2.1, 4.1 to 4.3). */
const LAYER = 3;
const FEATURE = 2;
const GEOMETRY = 4;
const [MOVE_TO, LINE_TO, CLOSE_PATH] = [1, 2, 7];

/**
 * Whether the geometries of a tile are no larger than the tile itself. A path is closed once (4.3.3.3): one that says that
 * it is closed half a billion times is a few bytes, and its corners would fill the memory. Throws where it is no tile.
 */
export function isSoundTile(data: ArrayBuffer): boolean {
  let isSound = true;
  new Pbf(data).readFields((layer, _, tile) => {
    if (layer !== LAYER) return;
    tile.readMessage((feature, __, within) => {
      if (feature !== FEATURE) return;
      within.readMessage((field, ___, pbf) => {
        if (field === GEOMETRY && isSound) isSound = isSoundGeometry(pbf);
      }, null);
    }, null);
  }, null);
  return isSound;
}

function isSoundGeometry(pbf: Pbf): boolean {
  const end = pbf.readVarint() + pbf.pos;
  while (pbf.pos < end) {
    const command = pbf.readVarint();
    const count = command >>> 3;
    switch (command & 7) {
      case MOVE_TO:
      case LINE_TO:
        // what is not there throws
        for (let step = 0; step < 2 * count; step += 1) pbf.readVarint();
        break;
      case CLOSE_PATH:
        if (count !== 1) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}
