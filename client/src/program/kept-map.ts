import type { MapReading } from '@ledningsplats/shared/geo/map-reading.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptMap } from '../worker/kept-map.ts';
import { CHUNK_BYTES, chunkAddress, KEPT_RECORD, MAP_ADDRESS, MAP_CACHE } from './kept-map-layout.ts';

export interface KeptMapView {
  /** `unknown`: not looked at yet · `impossible`: this browser keeps nothing. */
  status: 'unknown' | 'impossible' | 'none' | 'kept' | 'keeping';
  kept: KeptMap | null;
  /** While it is being kept: bytes of all bytes. */
  progress: { done: number; all: number } | null;
  /** How the last attempt ended, until the next begins. */
  ended: 'done' | 'failed' | 'stopped' | null;
}

/** The municipality's map on this device, put there when somebody asks for it (docs/decisions/0031). */
export interface MapKeeper {
  readonly store: Pick<StoreApi<KeptMapView>, 'getState' | 'getInitialState' | 'subscribe'>;
  look: () => Promise<void>;
  /** Fetches the server's map: all of it, or nothing is left. An earlier one stays until the new is whole. */
  keep: () => Promise<void>;
  stop: () => void;
  remove: () => Promise<void>;
}

export interface MapKeeperEnvironment {
  /** Undefined in a browser that keeps nothing. */
  caches: Pick<CacheStorage, 'open' | 'delete'> | undefined;
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  now: () => number;
}

const NOTHING: KeptMapView = { status: 'none', kept: null, progress: null, ended: null };

export function createMapKeeper({ caches, fetch, now }: MapKeeperEnvironment): MapKeeper {
  const store = createStore<KeptMapView>(() => ({ ...NOTHING, status: caches ? 'unknown' : 'impossible' }));
  let calledOff = new AbortController();

  const look = async () => {
    if (!caches || store.getState().status === 'keeping') return;
    const kept = await recordIn(caches).catch(() => null);
    store.setState({ status: kept === null ? 'none' : 'kept', kept });
  };

  const keep = async () => {
    if (!caches || store.getState().status === 'keeping') return;
    calledOff = new AbortController();
    const { signal } = calledOff;
    store.setState({ status: 'keeping', progress: null, ended: null });
    try {
      const cache = await caches.open(MAP_CACHE);
      const kept = await fetchInto(cache, signal);
      await dropAllBut(cache, kept.version);
      store.setState({ status: 'kept', kept, progress: null, ended: 'done' });
    } catch {
      const before = await sweep(caches).catch(() => null);
      const ended = signal.aborted ? 'stopped' : 'failed';
      store.setState({ status: before === null ? 'none' : 'kept', kept: before, progress: null, ended });
    }
  };

  /** Throws where the server's map does not come whole. */
  const fetchInto = async (cache: Cache, signal: AbortSignal): Promise<KeptMap> => {
    const reading = (await (await good(fetch(MAP_ADDRESS.info, { signal }))).json()) as MapReading;
    if (!reading.base.ok) throw new Error('there is no map to keep');
    const { version, size, changedAt } = reading.base;
    store.setState({ progress: { done: 0, all: size } });
    const file = await good(fetch(MAP_ADDRESS.file, { signal, cache: 'no-store' }));
    if (file.body === null || file.headers.get('etag') !== `"${version}"`) throw new Error('the map was exchanged');
    let index = 0;
    let done = 0;
    for await (const piece of inChunks(file.body)) {
      await cache.put(chunkAddress(version, index), new Response(new Blob([piece])));
      index += 1;
      done += piece.length;
      store.setState({ progress: { done, all: size } });
    }
    if (done !== size) throw new Error('the map was cut short');
    const names = await good(fetch(MAP_ADDRESS.names, { signal }));
    await cache.put(MAP_ADDRESS.names, names);
    // pictures from elsewhere are not kept: without network the map is our own
    await cache.put(MAP_ADDRESS.info, Response.json({ ...reading, raster: null } satisfies MapReading));
    const kept: KeptMap = { version, size, changedAt, keptAt: now() };
    await cache.put(KEPT_RECORD, Response.json(kept));
    return kept;
  };

  return {
    store,
    look,
    keep,
    stop: () => calledOff.abort(),
    remove: async () => {
      calledOff.abort();
      await caches?.delete(MAP_CACHE).catch(() => {});
      if (caches) store.setState({ ...NOTHING });
    },
  };
}

async function recordIn(caches: Pick<CacheStorage, 'open'>): Promise<KeptMap | null> {
  const found = await (await caches.open(MAP_CACHE)).match(KEPT_RECORD);
  return found === undefined ? null : ((await found.json()) as KeptMap);
}

/** What a broken-off attempt has left is taken away; an earlier map that is whole stays. */
async function sweep(caches: Pick<CacheStorage, 'open' | 'delete'>): Promise<KeptMap | null> {
  const kept = await recordIn(caches);
  if (kept === null) await caches.delete(MAP_CACHE);
  else await dropAllBut(await caches.open(MAP_CACHE), kept.version);
  return kept;
}

async function dropAllBut(cache: Cache, version: string): Promise<void> {
  const requests = await cache.keys();
  const own = `${KEPT_RECORD}/${version}/`;
  await Promise.all(
    requests
      .filter(({ url }) => {
        const { pathname } = new URL(url);
        return pathname.startsWith(`${KEPT_RECORD}/`) && !pathname.startsWith(own);
      })
      .map((request) => cache.delete(request)),
  );
}

async function good(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
}

/** As it comes, in pieces of the size that is kept. */
async function* inChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    let rest = next.value;
    while (rest.length > 0) {
      const part = rest.subarray(0, CHUNK_BYTES - filled);
      held.set(part, filled);
      filled += part.length;
      rest = rest.subarray(part.length);
      if (filled < CHUNK_BYTES) continue;
      yield held;
      held = new Uint8Array(CHUNK_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield held.slice(0, filled);
}
