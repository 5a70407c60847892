import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { PMTiles } from 'pmtiles';
import { expect, test } from 'vitest';
import { BUILDINGS } from './geography/ground.ts';
import { SETTLEMENTS } from './geography/settlements.ts';
import { distance, toLonLat } from './plane.ts';
import { mainRoads } from './roads.ts';
import { bend, isWater } from './terrain.ts';

const FILE = fileURLToPath(new URL('../../server/src/demo/granvik.pmtiles', import.meta.url));
const STORIES = ['story-morning.ts', 'story-afternoon.ts'].map((name) =>
  fileURLToPath(new URL(`../../server/src/demo/${name}`, import.meta.url)),
);

const bytes = readFileSync(FILE);
const archive = new PMTiles({
  getKey: () => 'shipped',
  getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
});

/** Names in the layer of the tile that a point lies in. */
async function namesAt([lon, lat]: readonly [number, number], z: number, layer: string): Promise<string[]> {
  const sine = Math.sin((lat * Math.PI) / 180);
  const x = Math.floor(((lon + 180) / 360) * 2 ** z);
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
  const tile = await archive.getZxy(z, x, y);
  const found = tile && new VectorTile(new Pbf(tile.data)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, index) => String(found?.feature(index).properties.name ?? ''));
}

test('the map that is shipped is small enough to be shipped', () => {
  expect(statSync(FILE).size).toBeLessThan(3_000_000);
});

test('[PL10] where the demonstration says that something happens, the map has the name', async () => {
  const story = STORIES.map((path) => readFileSync(path, 'utf8')).join('\n');
  const places = SETTLEMENTS.filter(({ name }) => story.includes(name));
  expect(places.map(({ name }) => name).sort()).toEqual(
    ['Brännevik', 'Granvik', 'Mossbrinken', 'Tallmyra', 'Östanede'].sort((one, other) =>
      one.localeCompare(other, 'sv'),
    ),
  );
  for (const { name, at } of places) expect(await namesAt(toLonLat(bend(at)), 12, 'places')).toContain(name);
  for (const { name, at } of BUILDINGS)
    expect([name, await namesAt(toLonLat(bend(at)), 14, 'pois')]).toEqual([name, expect.arrayContaining([name])]);
});

test('nobody lives in the water, and the road that the story is about goes to all its villages', () => {
  for (const { name, at } of [
    ...SETTLEMENTS,
    ...BUILDINGS.filter(({ kind }) => kind !== 'marina' && kind !== 'harbour'),
  ]) {
    expect([name, isWater(bend(at))]).toEqual([name, false]);
  }
  const east = mainRoads().find(({ name }) => name === 'Östra länsvägen')?.line ?? [];
  for (const name of ['Tallmyra', 'Mossbrinken', 'Östanede', 'Brännevik']) {
    const at = bend(SETTLEMENTS.find((one) => one.name === name)?.at ?? [0, 0]);
    expect(Math.min(...east.map((point) => distance(point, at)))).toBeLessThan(0.2);
  }
});
