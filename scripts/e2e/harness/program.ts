import { expect } from 'vitest';
import type { Screen } from './screen.ts';

/** Resolves when the device has the whole page and can open it without network. */
export async function isKept(screen: Screen): Promise<void> {
  await screen.page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/**
 * Resolves when the device has the pages behind printed codes, which a worker of their own keeps. To ask for the one of that
 * address is not enough: until it is there the app's answers for it, with the app's state.
 */
export async function isSheetKept({ page }: Screen): Promise<void> {
  const state = () =>
    page.evaluate(async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      return all.find(({ scope }) => scope.endsWith('/blad/'))?.active?.state;
    });
  await expect.poll(state).toBe('activated');
}
