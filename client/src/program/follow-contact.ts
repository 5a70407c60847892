import type { SyncStore } from '../sync/sync.ts';
import type { Program } from './program.ts';

/** A server that has been exchanged was away for a moment: whenever contact is back, a newer version is looked for. */
export function followContact(store: SyncStore, program: Program): void {
  store.subscribe((now, before) => {
    const isBack = now.connection.state === 'connected' && before.connection.state !== 'connected';
    // The first contact is the page's own start, which has asked already.
    if (isBack && before.connection.contactAt !== null) void program.lookForNewer();
  });
}
