import { keptAnswer, type Shell } from './shell.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build (vite.service-worker.ts). */
declare const __SHELL__: Shell;

const shell = __SHELL__;
const PREFIX = 'shell-';
const CACHE = `${PREFIX}${shell.version}`;

/**
 * Keeps the built page on the device, so that it opens without network. It never touches what is read or written: that
 * is the sync layer's (docs/decisions/0022).
 */
self.addEventListener('install', (event) => {
  // Pages that are open hold all their code already, so nothing is gained by waiting for them: the next load is the new one.
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(dropEarlier().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const kept = keptAnswer(shell, event.request, self.location.origin);
  if (kept !== null) event.respondWith(answer(kept, event.request));
});

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
