/** How often a page looks at what it is about while somebody looks at the page. */
const LOOK_MS = 15_000;

/**
 * Looks and sends again and again: while the page is looked at, while something waits, when the network is back; `show` when
 * another tab has said something. Keeps the page on the device, by a worker for these pages alone: whoever has an account keeps
 * theirs as it is.
 */
export function keepLooking(page: { wake: () => void; show: () => void; isWaiting: () => boolean }): void {
  const { wake, show, isWaiting } = page;
  show();
  wake();
  setInterval(() => {
    if (document.visibilityState === 'visible' || isWaiting()) wake();
  }, LOOK_MS);
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  addEventListener('storage', show);
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    navigator.serviceWorker.register('/blad-sw.js', { scope: '/blad/', updateViaCache: 'none' }).catch(() => {});
  }
}

/** Null: the device lets nothing be kept. */
export function localStorageOrNone(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
