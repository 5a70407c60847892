import type { MapReading } from '@ledningsplats/shared/geo/map-reading.ts';
import { beforeEach, expect, test } from 'vitest';
import { createMapKeeper } from './kept-map.ts';
import { CHUNK_BYTES, chunkAddress, KEPT_RECORD, MAP_ADDRESS } from './kept-map-layout.ts';

/** As much of Cache Storage as is used. */
class FakeCaches {
  readonly kept = new Map<string, Uint8Array<ArrayBuffer>>();
  isFull = false;
  async open(): Promise<Cache> {
    const { kept } = this;
    const put = async (path: string, response: Response) => {
      if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
      kept.set(path, new Uint8Array(await response.arrayBuffer()));
    };
    const match = async (path: string) => (kept.has(path) ? new Response(kept.get(path)) : undefined);
    const keys = async () => [...kept.keys()].map((path) => ({ url: `https://ledning.example${path}` }));
    const remove = async ({ url }: Request) => kept.delete(new URL(url).pathname);
    return { put, match, keys, delete: remove } as unknown as Cache;
  }
  async delete(): Promise<boolean> {
    this.kept.clear();
    return true;
  }
}

let caches: FakeCaches;
let bytes: Uint8Array<ArrayBuffer>;
let version: string;
/** What the server does besides answering well. */
let trouble: 'none' | 'cut' | 'exchanged' | 'gone' = 'none';
beforeEach(() => {
  caches = new FakeCaches();
  bytes = Uint8Array.from({ length: 2 * CHUNK_BYTES + 10 }, (_, index) => index % 251);
  version = 'one';
  trouble = 'none';
});

async function fetchMap(path: string): Promise<Response> {
  if (trouble === 'gone') throw new TypeError('Failed to fetch');
  if (path === MAP_ADDRESS.names) return Response.json({ names: [] });
  if (path === MAP_ADDRESS.file) {
    const sent = trouble === 'cut' ? bytes.slice(0, CHUNK_BYTES + 5) : bytes;
    return new Response(sent, { headers: { etag: trouble === 'exchanged' ? '"two"' : `"${version}"` } });
  }
  const base = { ok: true, version, size: bytes.length, changedAt: 5, bounds: {}, minZoom: 0, maxZoom: 14 };
  return Response.json({ base, raster: { url: 'https://kartor.example/{z}' } });
}

const keeperNow = () => createMapKeeper({ caches, fetch: fetchMap, now: () => 7 });

test('[PL10] is kept whole in pieces, with what it is and its names', async () => {
  const keeper = keeperNow();
  const progress: number[] = [];
  keeper.store.subscribe(({ progress: now }) => now && progress.push(now.done));
  await keeper.keep();
  expect(keeper.store.getState()).toMatchObject({ status: 'kept', ended: 'done', kept: { version: 'one', keptAt: 7 } });
  const pieces = [0, 1, 2].map((index) => caches.kept.get(chunkAddress('one', index)) ?? new Uint8Array());
  expect(Buffer.concat(pieces).equals(Buffer.from(bytes))).toBe(true);
  expect(progress).toEqual([0, CHUNK_BYTES, 2 * CHUNK_BYTES, bytes.length]);
  const info = JSON.parse(new TextDecoder().decode(caches.kept.get(MAP_ADDRESS.info))) as MapReading;
  expect(info.raster).toBeNull();
  expect(caches.kept.has(MAP_ADDRESS.names)).toBe(true);

  const later = keeperNow();
  await later.look();
  expect(later.store.getState()).toMatchObject({ status: 'kept', kept: { version: 'one', size: bytes.length } });
});

test.each(['cut', 'exchanged', 'gone'] as const)('nothing half is left when the server is %s', async (what) => {
  trouble = what;
  const keeper = keeperNow();
  await keeper.keep();
  expect(keeper.store.getState()).toMatchObject({ status: 'none', ended: 'failed', kept: null });
  expect([...caches.kept.keys()]).toEqual([]);
});

test('nothing half is left when the device is full', async () => {
  caches.isFull = true;
  const keeper = keeperNow();
  await keeper.keep();
  expect(keeper.store.getState()).toMatchObject({ status: 'none', ended: 'failed' });
  expect([...caches.kept.keys()]).toEqual([]);
});

test('an earlier map stays until the new is whole, and goes then', async () => {
  const keeper = keeperNow();
  await keeper.keep();
  version = 'newer';
  trouble = 'cut';
  await keeper.keep();
  expect(keeper.store.getState()).toMatchObject({ status: 'kept', ended: 'failed', kept: { version: 'one' } });
  expect([...caches.kept.keys()].filter((path) => path.includes('newer'))).toEqual([]);
  trouble = 'none';
  await keeper.keep();
  expect(keeper.store.getState()).toMatchObject({ status: 'kept', kept: { version: 'newer' } });
  expect([...caches.kept.keys()].filter((path) => path.includes('/one/'))).toEqual([]);
  expect(caches.kept.has(KEPT_RECORD)).toBe(true);
});

test('is called off, and is removed', async () => {
  const keeper = keeperNow();
  keeper.store.subscribe(({ progress }) => progress && progress.done > 0 && keeper.stop());
  const called = createMapKeeper({
    caches,
    now: () => 7,
    fetch: async (path, init) => {
      init?.signal?.throwIfAborted();
      return fetchMap(path);
    },
  });
  called.store.subscribe(({ progress }) => progress && progress.done > 0 && called.stop());
  await called.keep();
  expect(called.store.getState()).toMatchObject({ status: 'none', ended: 'stopped' });
  expect([...caches.kept.keys()]).toEqual([]);

  const other = keeperNow();
  await other.keep();
  await other.remove();
  expect(other.store.getState().status).toBe('none');
  expect([...caches.kept.keys()]).toEqual([]);
});

test('a browser that keeps nothing says so', async () => {
  const keeper = createMapKeeper({ caches: undefined, fetch: fetchMap, now: () => 7 });
  await keeper.look();
  await keeper.keep();
  expect(keeper.store.getState().status).toBe('impossible');
});
