import { gzipSync } from 'node:zlib';
import { PMTiles } from 'pmtiles';
import { expect, test } from 'vitest';
import { seededRandom } from '../proof/seeded-random.ts';
import { pmtilesFile } from './pmtiles-file.ts';

const BOUNDS = { west: 16.7, south: 61.8, east: 17.7, north: 62.2 };

function reading(file: Buffer): PMTiles {
  return new PMTiles({
    getKey: () => 'made',
    getBytes: async (offset, length) => ({ data: new Uint8Array(file.subarray(offset, offset + length)).buffer }),
  });
}

test('every tile is read back by the library that browsers use, also when the directory needs leaves', async () => {
  // so many, each of a length of its own and with holes between: their directory is larger than the first 16 kB
  const random = seededRandom(3);
  const tiles = Array.from({ length: 24_000 }, (_, index) => {
    const [x, y] = [4_000 + 2 * (index % 200) + random.between(0, 1), 2_000 + Math.floor(index / 200)];
    return { z: 13, x, y, data: gzipSync(`${x}/${y}/${random.uuid().repeat(2).slice(random.between(0, 71))}`) };
  });
  const archive = reading(pmtilesFile({ tiles, metadata: { name: 'Prov' }, bounds: BOUNDS, maxZoom: 13 }));
  const header = await archive.getHeader();
  expect(header.leafDirectoryLength).toBeGreaterThan(0);
  expect(header).toMatchObject({ specVersion: 3, minLon: 16.7, minLat: 61.8, maxLon: 17.7, maxLat: 62.2, maxZoom: 13 });
  expect(await archive.getMetadata()).toEqual({ name: 'Prov' });
  for (const { z, x, y } of tiles.filter((_, index) => index % 211 === 0)) {
    const text = new TextDecoder().decode((await archive.getZxy(z, x, y))?.data);
    expect(text.startsWith(`${x}/${y}/`)).toBe(true);
  }
  expect(await archive.getZxy(13, 1, 1)).toBeUndefined();
});

test('the same content is stored once', async () => {
  const sea = gzipSync('sea');
  const tiles = [0, 1, 2, 3].flatMap((x) => [0, 1].map((y) => ({ z: 4, x, y, data: sea })));
  const archive = reading(pmtilesFile({ tiles, metadata: {}, bounds: BOUNDS, maxZoom: 4 }));
  expect(await archive.getHeader()).toMatchObject({ numAddressedTiles: 8, numTileContents: 1 });
  expect(new TextDecoder().decode((await archive.getZxy(4, 3, 1))?.data)).toBe('sea');
});
