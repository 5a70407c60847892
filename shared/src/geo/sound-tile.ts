/** Fields of a vector tile (Mapbox Vector Tile 2.1, 4.1 to 4.3), and how each kind of field is written (protocol buffers). */
const [LAYER, FEATURE, GEOMETRY] = [3, 2, 4];
const [VARINT, EIGHT_BYTES, MESSAGE, FOUR_BYTES] = [0, 1, 2, 5];
const [MOVE_TO, LINE_TO, CLOSE_PATH] = [1, 2, 7];

interface Reading {
  bytes: Uint8Array;
  at: number;
}

/**
 * Whether the geometries of a vector tile are no larger than the tile itself. A path is closed once (4.3.3.3): one that says
 * that it is closed half a billion times is a few bytes, and its corners would fill the memory of whoever reads them. False
 * for what is no tile, too.
 */
export function isSoundTile(bytes: Uint8Array): boolean {
  try {
    for (const layer of messages(bytes, LAYER))
      for (const feature of messages(layer, FEATURE))
        for (const geometry of messages(feature, GEOMETRY)) if (!isSoundGeometry(geometry)) return false;
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function* messages(bytes: Uint8Array, wanted: number): Generator<Uint8Array> {
  const reading: Reading = { bytes, at: 0 };
  while (reading.at < bytes.length) {
    const key = varint(reading);
    switch (key & 7) {
      case VARINT:
        varint(reading);
        break;
      case EIGHT_BYTES:
        reading.at += 8;
        break;
      case FOUR_BYTES:
        reading.at += 4;
        break;
      case MESSAGE: {
        const length = varint(reading);
        const from = reading.at;
        reading.at += length;
        if (reading.at > bytes.length) throw new RangeError('a field goes on beyond the tile');
        if (key >>> 3 === wanted) yield bytes.subarray(from, reading.at);
        break;
      }
      default:
        throw new RangeError('no field of a tile');
    }
  }
}

function isSoundGeometry(bytes: Uint8Array): boolean {
  const reading: Reading = { bytes, at: 0 };
  while (reading.at < bytes.length) {
    const command = varint(reading);
    const count = Math.floor(command / 8);
    switch (command & 7) {
      case MOVE_TO:
      case LINE_TO:
        // what is not there throws
        for (let step = 0; step < 2 * count; step += 1) varint(reading);
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

function varint(reading: Reading): number {
  let value = 0;
  for (let unit = 1; unit <= 2 ** 63; unit *= 128) {
    const byte = reading.bytes[reading.at];
    if (byte === undefined) throw new RangeError('a figure goes on beyond the tile');
    reading.at += 1;
    value += (byte & 127) * unit;
    if (byte < 128) return value;
  }
  throw new RangeError('a figure without end');
}
