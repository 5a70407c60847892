import { expect, test } from 'vitest';
import { readGeoJson } from '../places/read-geojson.ts';
import { readFeatures } from '../shapes/read-features.ts';
import { UnreadableFile } from './unreadable-file.ts';

const DEEP = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`;

function fileWith({ name = '"x"', coordinates = '[18, 59]' }): string {
  const geometry = `{"type":"Point","coordinates":${coordinates}}`;
  const feature = `{"type":"Feature","properties":{"namn":${name}},"geometry":${geometry}}`;
  return `{"type":"FeatureCollection","features":[${feature}]}`;
}

test('a file nested beyond reading is said to be none, and takes nobody’s stack', async () => {
  for (const file of [fileWith({ name: DEEP }), fileWith({ coordinates: `[${DEEP},59]` }), DEEP]) {
    expect(() => readGeoJson(file)).toThrow(UnreadableFile);
    await expect(readFeatures(file)).rejects.toThrow(UnreadableFile);
  }
  expect(readGeoJson(fileWith({ name: '[["a"],["b"]]' })).rows[0]?.cells.get('name')?.text).toBe('a, b');
});
