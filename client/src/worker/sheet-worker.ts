import { keptForSheet } from './sheet-shell.ts';
import type { Shell } from './shell.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build (vite.service-worker.ts): what the sheet's page consists of. */
declare const __SHELL__: Shell;

const shell = __SHELL__;
const PREFIX = 'sheet-';
const CACHE = `${PREFIX}${shell.version}`;

/**
 * Keeps the small pages behind sheets and shifts on the device, for their addresses alone, so that they open without
 * network [PL5]. The app has a worker of its own, and neither touches what the other keeps (docs/decisions/0037).
 */
self.addEventListener('install', (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(dropEarlier().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const kept = keptForSheet(shell, event.request, self.location.origin);
  if (kept !== null) event.respondWith(answer(kept, event.request));
});

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(
    shell.files.map(({ path, integrity }) => new Request(path, { integrity, cache: 'no-cache', redirect: 'error' })),
  );
}

async function dropEarlier(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

async function answer(path: string, request: Request): Promise<Response> {
  return (await caches.match(path, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
}
