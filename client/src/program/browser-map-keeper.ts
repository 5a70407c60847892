import { createMapKeeper, type MapKeeper } from './kept-map.ts';

/** The browser's own; where no service worker can answer with it, nothing is kept. */
export function browserMapKeeper(): MapKeeper {
  return createMapKeeper({
    caches: 'serviceWorker' in navigator && 'caches' in globalThis ? caches : undefined,
    fetch: (path, init) => fetch(path, init),
    now: Date.now,
  });
}
