import type { SyncStore } from '../sync/sync.ts';
import type { Program } from './program.ts';

/**
 * A server that has been exchanged was away for a moment, and a page may have been opened without network: whenever there
 * is contact again, a newer version is looked for.
 */
export function followContact(store: SyncStore, program: Program): void {
  store.subscribe((now, before) => {
    const isBack = now.connection.state === 'connected' && before.connection.state !== 'connected';
    if (isBack) void program.lookForNewer();
  });
}
