import type { Sync } from '../sync/sync.ts';
import type { MapKeeper } from './kept-map.ts';

/**
 * Nothing in the map is anybody's, but on a shared computer nothing is left behind by whoever goes: not when signing out,
 * and not when the browser was closed without it.
 */
export function forgetMapOnSharedDevice({ store, device }: Pick<Sync, 'store' | 'device'>, keeper: MapKeeper): void {
  store.subscribe((now, before) => {
    if (now.session.status !== 'signed_out' || before.session.status === 'signed_out') return;
    void device.kept().then(({ isShared }) => (isShared ? keeper.remove() : undefined));
  });
}
