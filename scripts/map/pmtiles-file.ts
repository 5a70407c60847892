import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Compression, TileType, zxyToTileId } from 'pmtiles';
import type { Tile } from './tiles.ts';

const HEADER_BYTES = 127;
/** Header and root directory lie within the first 16 kB: what does not fit is put in leaves. */
const ROOT_LIMIT = 16_384 - HEADER_BYTES;
const LEAF_ENTRIES = 1_024;
const DEGREES = 10_000_000;

export interface Archive {
  tiles: readonly Tile[];
  metadata: Record<string, unknown>;
  bounds: { west: number; south: number; east: number; north: number };
  maxZoom: number;
}

interface Entry {
  id: number;
  offset: number;
  length: number;
  run: number;
}

/** One file of vector tiles, clustered: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
export function pmtilesFile({ tiles, metadata, bounds, maxZoom }: Archive): Buffer {
  const { entries, data, contents } = cluster(tiles);
  const { root, leaves } = directories(entries);
  const described = gzipSync(JSON.stringify(metadata));
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'ascii');
  header.writeUInt8(3, 7);
  let offset = HEADER_BYTES;
  const section = (at: number, length: number) => {
    header.writeBigUInt64LE(BigInt(offset), at);
    header.writeBigUInt64LE(BigInt(length), at + 8);
    offset += length;
  };
  section(8, root.length);
  section(24, described.length);
  section(40, leaves.length);
  section(56, data.length);
  header.writeBigUInt64LE(BigInt(tiles.length), 72);
  header.writeBigUInt64LE(BigInt(entries.length), 80);
  header.writeBigUInt64LE(BigInt(contents), 88);
  header.writeUInt8(1, 96);
  header.writeUInt8(Compression.Gzip, 97);
  header.writeUInt8(Compression.Gzip, 98);
  header.writeUInt8(TileType.Mvt, 99);
  header.writeUInt8(0, 100);
  header.writeUInt8(maxZoom, 101);
  const { west, south, east, north } = bounds;
  [west, south, east, north].forEach((degrees, index) => {
    header.writeInt32LE(Math.round(degrees * DEGREES), 102 + 4 * index);
  });
  header.writeUInt8(11, 118);
  header.writeInt32LE(Math.round(((west + east) / 2) * DEGREES), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * DEGREES), 123);
  return Buffer.concat([header, root, described, leaves, data]);
}

/** Tiles in the order of their ids, and the same content but once: open sea is open sea. */
function cluster(tiles: readonly Tile[]): { entries: Entry[]; data: Buffer; contents: number } {
  const ordered = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), data: tile.data }));
  ordered.sort((one, other) => one.id - other.id);
  const known = new Map<string, { offset: number; length: number }>();
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let size = 0;
  for (const { id, data } of ordered) {
    const hash = createHash('sha256').update(data).digest('hex');
    let place = known.get(hash);
    if (!place) {
      place = { offset: size, length: data.length };
      known.set(hash, place);
      parts.push(data);
      size += data.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, ...place, run: 1 });
  }
  return { entries, data: Buffer.concat(parts), contents: known.size };
}

function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = directory(entries);
  if (whole.length <= ROOT_LIMIT) return { root: whole, leaves: Buffer.alloc(0) };
  const leaves: Buffer[] = [];
  const roots: Entry[] = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += LEAF_ENTRIES) {
    const leaf = directory(entries.slice(from, from + LEAF_ENTRIES));
    roots.push({ id: entries[from]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(roots), leaves: Buffer.concat(leaves) };
}

function directory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = [];
  const write = (value: number) => {
    let left = value;
    while (left > 0x7f) {
      bytes.push((left % 0x80) + 0x80);
      left = Math.floor(left / 0x80);
    }
    bytes.push(left);
  };
  write(entries.length);
  for (const [index, { id }] of entries.entries()) write(id - (entries[index - 1]?.id ?? 0));
  for (const { run } of entries) write(run);
  for (const { length } of entries) write(length);
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    write(before && before.offset + before.length === offset ? 0 : offset + 1);
  });
  return gzipSync(Buffer.from(bytes), { level: 9 });
}
