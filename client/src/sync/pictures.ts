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
  /** Soon; at once where something was removed and must not stay on disk. */
  save: (replica: Replica, asOf: number, options?: { atOnce: boolean }) => void;
  forget: (stream: string) => Promise<void>;
  /** Of everything that waits. */
  flush: () => void;
  wipe: () => Promise<void>;
}

/** Twenty events a second must not write the disk twenty times. */
const SAVE_AFTER = 1_000;
/** Incidents that were opened on this device; the oldest pictures leave. */
const KEPT = 20;

export function createPictures(
  device: () => Promise<DeviceStore>,
  after: (ms: number, run: () => void) => () => void,
): Pictures {
  const waiting = new Map<string, { picture: Picture; callOff: () => void }>();
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
  const drop = (stream: string) => {
    waiting.get(stream)?.callOff();
    waiting.delete(stream);
  };
  const writeWaiting = (stream: string, isErasing = false) => {
    const entry = waiting.get(stream);
    drop(stream);
    // A full or failing disk costs the offline picture, nothing else.
    if (entry) write(entry.picture, isErasing).catch(() => {});
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
      const picture: Picture = { ...replica, stateVersion: STATE_VERSION, asOf };
      const callOff = waiting.get(replica.stream)?.callOff ?? after(SAVE_AFTER, () => writeWaiting(replica.stream));
      waiting.set(replica.stream, { picture, callOff });
      if (options?.atOnce) writeWaiting(replica.stream, true);
    },
    forget: async (stream) => {
      drop(stream);
      const store = await device();
      await store.delete('pictures', stream);
      await store.renew();
    },
    flush: () => {
      for (const stream of [...waiting.keys()]) writeWaiting(stream);
    },
    wipe: async () => {
      generation += 1;
      for (const stream of [...waiting.keys()]) drop(stream);
      const store = await device();
      await store.clear('pictures');
      await store.renew();
    },
  };
}
