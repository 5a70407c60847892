import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MapFile } from './map-file.ts';
import { MapNames } from './map-names.ts';
import { directory, type MapParts, mapBytes, tileBytes } from './testing/map-bytes.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ledningsplats-map-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

async function found(parts: Partial<MapParts>) {
  writeFileSync(join(dataDir, 'map.pmtiles'), mapBytes(parts));
  const opened = await new MapFile({ dataDir, demo: false }).open();
  if (!opened.ok) return opened.fault;
  const names = await new MapNames().of(opened);
  return names.map(({ name }) => name);
}

const [MOVE, LINE, CLOSE] = [1, 2, 7];
const command = (what: number, count: number) => what + count * 8;
const SQUARE = [command(MOVE, 1), 20, 20, command(LINE, 2), 40, 0, 0, 40, command(CLOSE, 1)];
const zeros = (megabytes: number) => gzipSync(Buffer.alloc(megabytes * 1_000_000));

describe('[PL10] a map file that means harm', () => {
  test('is told from one that does not', async () => {
    expect(await found({ tile: gzipSync(tileBytes(SQUARE)) })).toEqual(['Granvik']);
  });

  test.each<[string, Partial<MapParts>, string]>([
    ['a root directory that unpacks to a hundred megabytes', { root: zeros(100) }, 'not_pmtiles'],
    ['metadata that unpack to a hundred megabytes', { metadata: zeros(100) }, 'not_pmtiles'],
    ['metadata that are no JSON', { metadata: gzipSync('karta') }, 'not_pmtiles'],
    ['bounds that are turned round', { bounds: { west: 18, south: 62, east: 17, north: 61 } }, 'not_pmtiles'],
    ['bounds outside the earth', { bounds: { west: -200, south: 61, east: 200, north: 62 } }, 'not_pmtiles'],
    ['zooms that nobody makes', { zooms: [0, 255] }, 'not_pmtiles'],
    ['zooms that are turned round', { zooms: [9, 3] }, 'not_pmtiles'],
  ])('%s: it is said, and the map is none', async (_, parts, fault) => {
    expect(await found(parts)).toBe(fault);
  });

  test.each<[string, Partial<MapParts>]>([
    [
      'a path that is closed half a billion times',
      { tile: gzipSync(tileBytes([...SQUARE.slice(0, -1), command(CLOSE, 500_000_000), 9])) },
    ],
    ['a line that is said to be longer than its tile', { tile: gzipSync(tileBytes([command(LINE, 400_000_000), 1])) }],
    ['a tile that unpacks to a hundred megabytes', { tile: zeros(100) }],
    ['a tile that is no tile', { tile: gzipSync('karta'.repeat(100)) }],
    ['a directory that points at itself', selfPointing()],
    [
      'a tile that is said to be larger than any memory',
      { root: directory({ id: 0, run: 1, length: 2 ** 50, offset: 0 }) },
    ],
    ['a tile beyond the end of the file', { root: directory({ id: 0, run: 1, length: 10, offset: 2 ** 40 }) }],
  ])('%s: it is a hole in the map, and the server goes on', async (_, parts) => {
    expect(await found(parts)).toEqual([]);
  });
});

/** The leaf's one entry is the leaf. */
function selfPointing(): Partial<MapParts> {
  const leaf = (length: number) => directory({ id: 0, run: 0, length, offset: 0 });
  const { length } = leaf(40);
  return { root: leaf(length), leaf: leaf(length) };
}
