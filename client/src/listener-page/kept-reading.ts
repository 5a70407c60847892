import type { ListenerReading } from '@ledningsplats/shared/sirens/listener-link.ts';

interface Kept {
  reading: ListenerReading;
  /** How far the server's clock was ahead of the device's. */
  ahead: number;
}

/**
 * What the page was told last, so that it has its sirens when it is opened without network, and the server's clock with it.
 * Sirens stand in the open; nobody's name is among what is kept.
 */
export function keptReading(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
  key: string,
  now: () => number,
) {
  let kept = parsed(storage);

  return {
    reading: (): ListenerReading | null => kept?.reading ?? null,
    /** By the server's clock, as far as is known. */
    now: () => now() + (kept?.ahead ?? 0),
    keep: (reading: ListenerReading) => {
      if (kept?.reading === reading) return;
      // a reading that was only added to here says the same time as before: its clock is not read twice
      const ahead = kept?.reading.now === reading.now ? kept.ahead : reading.now - now();
      kept = { reading, ahead };
      try {
        storage?.setItem(key, JSON.stringify(kept));
      } catch {
        // full, or forbidden: it is here as long as the page is
      }
    },
    forget: () => {
      kept = null;
      storage?.removeItem(key);
    },
  };

  function parsed(from: typeof storage): Kept | null {
    try {
      return JSON.parse(from?.getItem(key) ?? 'null') as Kept | null;
    } catch {
      return null;
    }
  }
}
