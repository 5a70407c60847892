import type { DeviceChoice } from './device-choice.ts';
import type { DeviceStore } from './device-store.ts';
import { SIGNED_OUT_HERE } from './farewell.ts';
import type { KeptOnDevice } from './sync.ts';

export async function keptOn(place: DeviceChoice['place']): Promise<KeptOnDevice> {
  const { store, isShared } = await place();
  const pictures = await store.keys('pictures').catch(() => []);
  return {
    isShared,
    storage: store.kind,
    pictures: pictures.filter((stream) => stream.startsWith('incident/')).length,
  };
}

/** Everybody's; what is left is that the server has a sign-out to be told of. */
export async function clearAllOf(store: DeviceStore): Promise<void> {
  const readings = (await store.keys('readings')).filter((key) => key !== SIGNED_OUT_HERE);
  await Promise.all([
    store.clear('outbox'),
    store.clear('drafts'),
    store.clear('pictures'),
    ...readings.map((key) => store.delete('readings', key)),
  ]);
}
