import type { Sync } from '../sync/sync.ts';

export interface Room {
  /** Bytes, as the browser counts them for this address. */
  used: number;
  free: number;
  /** The browser has promised not to throw it away by itself. */
  isLasting: boolean;
}

/** Null where the browser does not tell. */
export async function roomOnDevice(): Promise<Room | null> {
  try {
    const [{ usage = 0, quota = 0 }, isLasting] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { used: usage, free: Math.max(0, quota - usage), isLasting };
  } catch {
    return null;
  }
}

/** Some browsers ask the person, others decide by how the page is used. */
export async function askForLasting(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}

/**
 * Asks once someone has logged in on a device of their own: a calm moment, before anything must be kept, and one where a
 * browser's own question makes sense. Nothing is worth keeping on a shared computer.
 */
export function keepWhenSignedIn({ store, device }: Pick<Sync, 'store' | 'device'>): void {
  store.subscribe((now, before) => {
    if (now.session.status !== 'signed_in' || before.session.status !== 'signed_out') return;
    void device.kept().then(({ isShared }) => (isShared ? false : askForLasting()));
  });
}
