import type { Box, Cipher } from './cipher.ts';
import type { DeviceKey, KeyPlace } from './device-key.ts';
import { type DeviceStore, TABLES, type Table } from './device-store.ts';

/** A value as it lies on the disk. */
interface SealedValue {
  deviceKey: string;
  sealed: Uint8Array<ArrayBuffer>;
}

/** Lets one tab change the key while no other writes with the old one. */
export type KeyLock = <Value>(mode: 'shared' | 'exclusive', run: () => Promise<Value>) => Promise<Value>;

export interface SealingOptions {
  cipher: Cipher;
  keys: KeyPlace;
  lock: KeyLock;
  newKey: () => DeviceKey;
}

/**
 * A device whose values lie encrypted, with a key beside them. A browser's database does not overwrite what is replaced
 * or deleted: the bytes stay in its files until it tidies up. So what is removed by decision leaves the disk by its key
 * [LG10]: `renew` seals what is kept with a new one and lets go of the old. It protects from nobody who holds the device
 * and its session; secret streams have their own key for that, which is never here.
 *
 * What lay in clear before is read as it is, and sealed at the first `renew`.
 */
export function sealedDevice(inner: DeviceStore, { cipher, keys, lock, newKey }: SealingOptions): DeviceStore {
  const boxes = new Map<string, Promise<Box>>();
  const boxOf = ({ id, raw }: DeviceKey) => {
    const known = boxes.get(id) ?? cipher.box(raw);
    boxes.set(id, known);
    return known;
  };
  const inUse = async (): Promise<DeviceKey> => {
    const [first] = await keys.read();
    if (first) return first;
    const made = newKey();
    await keys.write([made]);
    return made;
  };
  /** Under a shared lock two tabs may both find that there is no key, and the last to write it has the word. */
  let last: Promise<unknown> = lock('exclusive', inUse).catch(() => null);
  /** Sealing takes its time: what was written before something was deleted must not arrive after it. */
  const inTurn = (mode: Parameters<KeyLock>[0], run: () => Promise<void>): Promise<void> => {
    const done = last.then(() => lock(mode, run));
    last = done.catch(() => {});
    return done;
  };

  const seal = async (table: Table, key: string, value: unknown, by: DeviceKey): Promise<unknown> => {
    if (isOwnSealed(value)) return value;
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const sealed = await (await boxOf(by)).seal(plain, `${table}|${key}`);
    return { deviceKey: by.id, sealed } satisfies SealedValue;
  };
  const open = async <Value>(table: Table, key: string, kept: unknown): Promise<Value | undefined> => {
    if (!isSealed(kept)) return kept as Value | undefined;
    const by = boxes.get(kept.deviceKey) ?? (await boxFor(kept.deviceKey));
    const plain = await (await by)?.open(kept.sealed, `${table}|${key}`).catch(() => undefined);
    return plain === undefined ? undefined : (JSON.parse(new TextDecoder().decode(plain)) as Value);
  };
  const boxFor = async (id: string) => {
    const key = (await keys.read()).find((one) => one.id === id);
    return key && boxOf(key);
  };
  const all = async <Value>(table: Table) => {
    const rows = await inner.keys(table);
    const read = await Promise.all(rows.map(async (key) => open<Value>(table, key, await inner.get(table, key))));
    return read.filter((value) => value !== undefined);
  };

  return {
    kind: inner.kind,
    keys: inner.keys,
    delete: (table, key) => inTurn('shared', () => inner.delete(table, key)),
    clear: (table) => inTurn('shared', () => inner.clear(table)),
    get: async (table, key) => open(table, key, await inner.get(table, key)),
    all,
    put: (table, key, value) =>
      inTurn('shared', async () => inner.put(table, key, await seal(table, key, value, await inUse()))),
    putLast: (table, key, value) => inner.put(table, key, value),
    renew: () =>
      inTurn('exclusive', async () => {
        const before = await keys.read();
        const next = newKey();
        // both until everything is sealed anew: a device that stops in between can still read what it keeps
        await keys.write([next, ...before]);
        for (const table of TABLES) {
          for (const key of await inner.keys(table)) {
            const value = await open(table, key, await inner.get(table, key));
            if (value === undefined) await inner.delete(table, key);
            else await inner.put(table, key, await seal(table, key, value, next));
          }
        }
        await keys.write([next]);
        for (const { id } of before) boxes.delete(id);
      }),
  };
}

function isSealed(kept: unknown): kept is SealedValue {
  return typeof kept === 'object' && kept !== null && 'deviceKey' in kept && 'sealed' in kept;
}

/** What the outbox and the drafts hold of secret streams: sealed already, with a key that is not on the device. */
function isOwnSealed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sealed' in value && value.sealed instanceof Uint8Array;
}
