import type { Screen } from './screen.ts';

/** Resolves when the device has the whole page and can open it without network. */
export async function isKept(screen: Screen): Promise<void> {
  await screen.page.evaluate(async () => void (await navigator.serviceWorker.ready));
}
