import { STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import type { DeviceStore } from './device-store.ts';
import { isSecret, type Replica } from './replica.ts';

/** The last known state of an open stream, so that a device which reloads without network shows it with its age. */
export interface Picture extends Replica {
  stateVersion: number;
  /** Server time when it was in step. */
  asOf: number;
}

export interface Pictures {
  load: (stream: string) => Promise<{ replica: Replica; asOf: number } | null>;
  /**
   * The first at once, and then not more often than each second: sealing takes its time, and a page that goes does not
   * wait for it. At once too where something was removed and must not stay on disk.
   */
  save: (replica: Replica, asOf: number, options?: { atOnce: boolean }) => void;
  forget: (stream: string) => Promise<void>;
  /** Of everything that waits. */
  flush: () => void;
  wipe: () => Promise<void>;
}

/** Twenty events a second must not write the disk twenty times. */
const REST = 1_000;
/** Incidents that were opened on this device; the oldest pictures leave. */
const KEPT = 20;

export function createPictures(
  device: () => Promise<DeviceStore>,
  after: (ms: number, run: () => void) => () => void,
): Pictures {
  const waiting = new Map<string, Picture>();
  /** Streams whose picture has just been written. */
  const resting = new Set<string>();
  /** Raised by `wipe`: what began before it is not written after it. */
  let generation = 0;

  const write = async (picture: Picture, isErasing = false) => {
    const mine = generation;
    const store = await device();
    if (mine !== generation) return;
    await store.put('pictures', picture.stream, picture);
    await letGoOfOld(store);
    if (isErasing) await store.renew();
  };
  const letGoOfOld = async (store: DeviceStore) => {
    // reading them all is work for a phone: not at every picture
    if ((await store.keys('pictures')).length <= KEPT) return;
    const all = await store.all<Picture>('pictures');
    const surplus = all.sort((a, b) => b.asOf - a.asOf).slice(KEPT);
    await Promise.all(surplus.map((old) => store.delete('pictures', old.stream)));
  };
  const writeWaiting = (stream: string, isErasing = false) => {
    const picture = waiting.get(stream);
    waiting.delete(stream);
    // A full or failing disk costs the offline picture, nothing else.
    if (picture) write(picture, isErasing).catch(() => {});
  };
  const writeAndRest = (stream: string) => {
    resting.add(stream);
    writeWaiting(stream);
    after(REST, () => {
      resting.delete(stream);
      if (waiting.has(stream)) writeAndRest(stream);
    });
  };

  return {
    load: async (stream) => {
      if (isSecret(stream)) return null;
      const picture = await (await device()).get<Picture>('pictures', stream).catch(() => undefined);
      if (!picture || picture.stateVersion !== STATE_VERSION) return null;
      const { state, lines, head, asOf } = picture;
      return { replica: { stream, state, lines, head }, asOf };
    },
    save: (replica, asOf, options) => {
      if (isSecret(replica.stream)) return;
      const { stream } = replica;
      waiting.set(stream, { ...replica, stateVersion: STATE_VERSION, asOf });
      if (options?.atOnce) writeWaiting(stream, true);
      else if (!resting.has(stream)) writeAndRest(stream);
    },
    forget: async (stream) => {
      waiting.delete(stream);
      const store = await device();
      await store.delete('pictures', stream);
      await store.renew();
    },
    flush: () => {
      for (const stream of [...waiting.keys()]) writeWaiting(stream);
    },
    wipe: async () => {
      generation += 1;
      waiting.clear();
      const store = await device();
      await store.clear('pictures');
      await store.renew();
    },
  };
}
