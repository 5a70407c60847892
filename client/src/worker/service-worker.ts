import { chunkAddress, chunksOf, KEPT_RECORD, type KeptMap, MAP_CACHE, mapAnswer, partOf } from './kept-map.ts';
import { readNotice } from './notice.ts';
import { keptAnswer, type Shell } from './shell.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build (vite.service-worker.ts). */
declare const __SHELL__: Shell;

const shell = __SHELL__;
const PREFIX = 'shell-';
const CACHE = `${PREFIX}${shell.version}`;
/** On a line that hardly carries anything, what the device has is soon better than what may come. */
const MAP_PATIENCE_MS = 4_000;

/**
 * Keeps the built page on the device, so that it opens without network. It never touches what is read or written: that
 * is the sync layer's (docs/decisions/0022).
 */
self.addEventListener('install', (event) => {
  // Pages that are open have fetched all their parts soon after they opened: nothing is gained by waiting for them, and the
  // next load is the new one.
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(dropEarlier().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const kept = keptAnswer(shell, event.request, self.location.origin);
  if (kept !== null) return event.respondWith(answer(kept, event.request));
  const { request } = event;
  const { method, url } = request;
  const map = mapAnswer({ method, url, range: request.headers.get('range') }, self.location.origin);
  if (map?.what === 'reading') event.respondWith(mapReading(map.path, request));
  if (map?.what === 'part') event.respondWith(mapPart(map, request));
});

self.addEventListener('push', (event) => {
  event.waitUntil(showNotice(event.data?.text() ?? ''));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { path } = (event.notification.data ?? {}) as { path?: string };
  event.waitUntil(openPage(path ?? '/'));
});

/** Shown first; that it was is told where there is a line, and is no reason to show less. */
async function showNotice(text: string): Promise<void> {
  const { title, body, tag, isStaying, path, receipt } = readNotice(text);
  await self.registration.showNotification(title, {
    body,
    tag,
    requireInteraction: isStaying,
    icon: '/icons/icon-192.png',
    badge: '/icons/icon-192.png',
    lang: 'sv',
    data: { path },
  });
  if (receipt === null) return;
  const headers = { 'content-type': 'application/json' };
  await fetch('/api/push/shown', { method: 'POST', headers, body: JSON.stringify(receipt) }).catch(() => {});
}

/** In a window that is open, which goes there by itself so that nothing in it is lost; otherwise in a new one. */
async function openPage(path: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // the page behind a sheet's code is somebody else's
  const own = windows.find(({ url }) => !new URL(url).pathname.startsWith('/blad'));
  if (!own) return void (await self.clients.openWindow(path));
  own.postMessage({ open: path });
  // some browsers let nobody but a real touch bring a window forward
  await own.focus().catch(() => {});
}

/** All of it, each file with the content that was built, or nothing: half a version starts no page. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(
      shell.files.map(({ path, integrity }) => new Request(path, { integrity, cache: 'no-cache', redirect: 'error' })),
    );
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function dropEarlier(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

/** A browser short of room may have thrown the shell away: the server has it too. */
async function answer(path: string, request: Request): Promise<Response> {
  return (await caches.match(path, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
}

/** What the map is and its names: the server's word where it comes in time, else what is kept with the map. */
async function mapReading(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(path, { cacheName: MAP_CACHE, ignoreVary: true });
  if (kept === undefined) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept.clone()), MAP_PATIENCE_MS));
  return Promise.race([fetch(request).catch(() => kept.clone()), late]);
}

/** A range of the file, out of the pieces that are kept of the same version; of any other version the server has it. */
async function mapPart({ version, range }: { version: string; range: string }, request: Request): Promise<Response> {
  const cache = await caches.open(MAP_CACHE);
  const record = (await (await cache.match(KEPT_RECORD))?.json()) as KeptMap | undefined;
  const part = record?.version === version ? partOf(range, record.size) : null;
  if (record === undefined || part === null) return fetch(request);
  const pieces = await Promise.all(
    chunksOf(part).map(async ({ index, from, to }) =>
      (await (await cache.match(chunkAddress(version, index)))?.blob())?.slice(from, to),
    ),
  );
  const blobs = pieces.filter((piece) => piece !== undefined);
  // a browser short of room may have thrown a piece away
  if (blobs.length < pieces.length) return fetch(request);
  const { start, end } = part;
  return new Response(new Blob(blobs), {
    status: 206,
    headers: {
      'content-type': 'application/vnd.pmtiles',
      'content-range': `bytes ${start}-${end}/${record.size}`,
      'content-length': String(end - start + 1),
      etag: `"${version}"`,
    },
  });
}
