import { gzipSync } from 'node:zlib';

/** A PMTiles file of one tile at zoom 0, with whatever is to be wrong with it. */
export interface MapParts {
  /** As they lie in the file. */
  root: Uint8Array;
  metadata: Uint8Array;
  leaf: Uint8Array;
  tile: Uint8Array;
  bounds: { west: number; south: number; east: number; north: number };
  zooms: readonly [number, number];
}

const HEADER = 127;
const GZIP = 2;
const MVT = 1;

/** A directory with one entry (PMTiles v3, 4.1). A run length of 0 points at a leaf. */
export function directory(entry: { id: number; run: number; length: number; offset: number }): Buffer {
  return gzipSync(Buffer.from([1, entry.id, entry.run, entry.length, entry.offset + 1].flatMap(varint)));
}

export function mapBytes(parts: Partial<MapParts> = {}): Buffer {
  const tile = parts.tile ?? gzipSync(Buffer.alloc(0));
  const {
    root = directory({ id: 0, run: 1, length: tile.length, offset: 0 }),
    metadata = gzipSync('{}'),
    leaf = Buffer.alloc(0),
    bounds = { west: 17, south: 61, east: 18, north: 62 },
    zooms = [0, 0],
  } = parts;
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  let offset = HEADER;
  for (const [at, part] of [root, metadata, leaf, tile].entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + at * 16);
    header.writeBigUInt64LE(BigInt(part.length), 16 + at * 16);
    offset += part.length;
  }
  Buffer.from([1, GZIP, GZIP, MVT, ...zooms]).copy(header, 96);
  for (const [at, degrees] of [bounds.west, bounds.south, bounds.east, bounds.north].entries()) {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + at * 4);
  }
  return Buffer.concat([header, root, metadata, leaf, tile]);
}

/** A tile with one named place whose geometry is these numbers. */
export function tileBytes(geometry: readonly number[]): Buffer {
  const text = (field: number, words: string) => message(field, [...Buffer.from(words)]);
  const tags = message(2, [0, 0, 1, 1]);
  const feature = message(2, [...tags, ...field(3, 3), ...message(4, geometry.flatMap(varint))]);
  const value = (words: string) => message(4, text(1, words));
  const keys = [...text(3, 'name'), ...text(3, 'kind'), ...value('Granvik'), ...value('locality')];
  return Buffer.from(message(3, [...field(15, 2), ...text(1, 'places'), ...feature, ...keys, ...field(5, 4096)]));
}

function message(number: number, bytes: readonly number[]): number[] {
  return [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
}

function field(number: number, value: number): number[] {
  return [...varint(number * 8), ...varint(value)];
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
