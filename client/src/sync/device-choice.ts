import { type DeviceStore, memoryDevice } from './device-store.ts';

export interface DeviceChoice {
  device: () => Promise<DeviceStore>;
  /** Where what is unsent is kept, on a shared computer too, and there encrypted alone. */
  place: () => Promise<{ store: DeviceStore; isShared: boolean }>;
  /** On a shared computer nothing else of the session is written down: what is kept is kept in memory, and goes with the tab. */
  choose: (isShared: boolean) => Promise<void>;
}

const SHARED = 'shared-device';

/** The device's own store, or memory while someone has said that the computer is shared. A reload remembers that, and only that. */
export function createDeviceChoice(openDevice: () => Promise<DeviceStore>): DeviceChoice {
  const memory = memoryDevice();
  let opening: Promise<{ own: DeviceStore; isShared: boolean }> | null = null;
  const open = () => {
    opening ??= openDevice().then(async (own) => {
      const isShared = await own.get<boolean>('readings', SHARED).catch(() => false);
      return { own, isShared: isShared === true };
    });
    return opening;
  };
  return {
    device: async () => {
      const { own, isShared } = await open();
      return isShared ? memory : own;
    },
    place: async () => {
      const { own, isShared } = await open();
      return { store: own, isShared };
    },
    choose: async (isShared) => {
      const { own } = await open();
      // What somebody has read here before the computer was said to be shared is not for the next one.
      if (isShared) await Promise.all([own.clear('pictures'), own.clear('readings')]).catch(() => {});
      await (isShared ? own.put('readings', SHARED, true) : own.delete('readings', SHARED)).catch(() => {});
      opening = Promise.resolve({ own, isShared });
    },
  };
}
