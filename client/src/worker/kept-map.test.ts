import { expect, test } from 'vitest';
import * as layout from '../program/kept-map-layout.ts';
import * as kept from './kept-map.ts';
import { CHUNK_BYTES, chunksOf, mapAnswer, partOf } from './kept-map.ts';

const ORIGIN = 'https://ledning.example';

function answerTo(path: string, { method = 'GET', range = null as string | null, origin = ORIGIN } = {}) {
  return mapAnswer({ method, url: `${origin}${path}`, range }, ORIGIN);
}

test('the page puts the map where the worker looks for it', () => {
  const { CHUNK_BYTES: bytes, KEPT_RECORD, MAP_ADDRESS, MAP_CACHE } = kept;
  expect(layout).toMatchObject({ CHUNK_BYTES: bytes, KEPT_RECORD, MAP_ADDRESS, MAP_CACHE });
  expect(layout.chunkAddress('a', 7)).toBe(kept.chunkAddress('a', 7));
});

test('[PL10] a part of the file, what the map is and its names may be answered from the device', () => {
  const range = 'bytes=0-99';
  expect(answerTo('/map/base.pmtiles?abc', { range })).toEqual({ what: 'part', version: 'abc', range });
  expect(answerTo('/map/info')).toEqual({ what: 'reading', path: '/map/info' });
  expect(answerTo('/map/names')).toEqual({ what: 'reading', path: '/map/names' });
});

test('the whole file is fetched from the server, and so is all else', () => {
  expect(answerTo('/map/base.pmtiles')).toBeNull();
  expect(answerTo('/map/info', { method: 'POST' })).toBeNull();
  expect(answerTo('/map/info', { origin: 'https://annan.example' })).toBeNull();
  expect(answerTo('/api/map/info')).toBeNull();
  expect(answerTo('/handelser/1/karta')).toBeNull();
});

test.each([
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=100-110', null],
  ['bytes=9-3', null],
  ['bytes=9-', null],
  ['bytes=0-1,3-4', null],
])('%s of a hundred bytes', (range, part) => expect(partOf(range, 100)).toEqual(part));

test('a part may lie in one piece, over the edge of two, or over many', () => {
  expect(chunksOf({ start: 10, end: 19 })).toEqual([{ index: 0, from: 10, to: 20 }]);
  expect(chunksOf({ start: CHUNK_BYTES - 1, end: CHUNK_BYTES })).toEqual([
    { index: 0, from: CHUNK_BYTES - 1, to: CHUNK_BYTES },
    { index: 1, from: 0, to: 1 },
  ]);
  expect(chunksOf({ start: 0, end: 3 * CHUNK_BYTES - 1 }).map(({ index }) => index)).toEqual([0, 1, 2]);
});
