import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attribution, BaseMap, MapFault } from '@ledningsplats/shared/geo/map-reading.ts';
import { Compression, type Header, PMTiles, type RangeResponse, type Source, TileType } from 'pmtiles';
import type { Config } from '../config.ts';
import { readAttribution } from './attribution.ts';
import { boundedGzip } from './bounded-gzip.ts';

/** What a municipality puts its map as, in the data directory. */
const MAP_FILE_NAME = 'map.pmtiles';
/** A demonstration has a map of its own municipality; a file in its data directory goes before. */
const DEMO_MAP = join(import.meta.dirname, '../demo/granvik.pmtiles');
/** PMTiles v3: header and root directory lie within this. */
const HEAD_BYTES = 16_384;

/** An open map file that has been found good. Closed by whoever was given it. */
export interface OpenMap {
  handle: FileHandle;
  map: BaseMap;
  archive: PMTiles;
}

export type OpenedMap = ({ ok: true } & OpenMap) | { ok: false; fault: MapFault };

type Found = { ok: true; map: BaseMap } | { ok: false; fault: MapFault };

/** The base map's file as it lies on the disk: exchanged at any time, and looked at again when it has changed [PL10]. */
export class MapFile {
  readonly #config: Pick<Config, 'dataDir' | 'demo'>;
  #known: { stamp: string; found: Found } | null = null;

  constructor(config: Pick<Config, 'dataDir' | 'demo'>) {
    this.#config = config;
  }

  /** Never throws: what is wrong is told by its kind. */
  async open(): Promise<OpenedMap> {
    let handle: FileHandle;
    try {
      handle = await open(this.#path());
    } catch (error) {
      return { ok: false, fault: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable' };
    }
    try {
      const archive = new PMTiles(new HandleSource(handle), undefined, boundedGzip);
      const found = await this.#look(handle, archive);
      if (found.ok) return { ok: true, handle, map: found.map, archive };
      await handle.close();
      return found;
    } catch {
      await handle.close();
      return { ok: false, fault: 'unreadable' };
    }
  }

  #path(): string {
    const own = join(this.#config.dataDir, MAP_FILE_NAME);
    return this.#config.demo && !existsSync(own) ? DEMO_MAP : own;
  }

  async #look(handle: FileHandle, archive: PMTiles): Promise<Found> {
    const stat = await handle.stat();
    if (!stat.isFile()) return { ok: false, fault: 'unreadable' };
    const { ino, size, mtimeMs } = stat;
    const stamp = `${ino} ${size} ${mtimeMs}`;
    if (this.#known?.stamp === stamp) return this.#known.found;
    const found = await examine(handle, archive, { size, changedAt: Math.round(mtimeMs) });
    this.#known = { stamp, found };
    return found;
  }
}

async function examine(
  handle: FileHandle,
  archive: PMTiles,
  { size, changedAt }: { size: number; changedAt: number },
): Promise<Found> {
  let header: Header;
  try {
    header = await archive.getHeader();
  } catch (error) {
    return { ok: false, fault: isOfTheDisk(error) ? 'unreadable' : 'not_pmtiles' };
  }
  if (size < endOf(header)) return { ok: false, fault: 'cut_short' };
  if (!isOnEarth(header)) return { ok: false, fault: 'not_pmtiles' };
  const isReadable = [Compression.None, Compression.Gzip].includes(header.tileCompression);
  if (header.tileType !== TileType.Mvt || !isReadable) return { ok: false, fault: 'not_vector' };
  let attribution: Attribution;
  try {
    attribution = readAttribution(await archive.getMetadata());
  } catch {
    return { ok: false, fault: 'not_pmtiles' };
  }
  const { minLat: south, minLon: west, maxLat: north, maxLon: east, minZoom, maxZoom } = header;
  return {
    ok: true,
    map: {
      version: await versionOf(handle, size),
      size,
      changedAt,
      bounds: { south, west, north, east },
      minZoom,
      maxZoom,
      attribution,
    },
  };
}

function isOfTheDisk(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

function endOf(header: Header): number {
  const { tileDataOffset, tileDataLength = 0, jsonMetadataOffset, jsonMetadataLength } = header;
  return Math.max(tileDataOffset + tileDataLength, jsonMetadataOffset + jsonMetadataLength);
}

/** Web Mercator has no deeper tiles that anybody makes, and a map that says so is drawn from nothing. */
const DEEPEST_ZOOM = 26;

function isOnEarth({ minLat, maxLat, minLon, maxLon, minZoom, maxZoom }: Header): boolean {
  const isWithin =
    minLat >= -90 && minLat < maxLat && maxLat <= 90 && minLon >= -180 && minLon < maxLon && maxLon <= 180;
  return isWithin && minZoom <= maxZoom && maxZoom <= DEEPEST_ZOOM;
}

/** Of what says where every tile lies and how long it is: a file that is copied or restored stays the same version. */
async function versionOf(handle: FileHandle, size: number): Promise<string> {
  const head = await bytesOf(handle, 0, Math.min(size, HEAD_BYTES));
  const tail = await bytesOf(handle, Math.max(0, size - HEAD_BYTES), Math.min(size, HEAD_BYTES));
  return createHash('sha256').update(`${size} `).update(head).update(tail).digest('hex').slice(0, 16);
}

/** As many of them as there are: a file may say of its parts that they are larger than any memory. */
async function bytesOf(handle: FileHandle, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const { size } = await handle.stat();
  const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
  return bytes.slice(0, bytesRead);
}

class HandleSource implements Source {
  readonly #handle: FileHandle;
  constructor(handle: FileHandle) {
    this.#handle = handle;
  }
  getKey(): string {
    return 'map';
  }
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: (await bytesOf(this.#handle, offset, length)).buffer };
  }
}
