import { type IDBPDatabase, openDB } from 'idb';
import type { Cipher } from './cipher.ts';
import { browserKeyPlace, type DeviceKey } from './device-key.ts';
import { type DeviceStore, memoryDevice, TABLES, type Table } from './device-store.ts';
import { type KeyLock, sealedDevice } from './sealed-device.ts';

/**
 * A browser that is asked for its database and does not answer (a known fault of some) must not stop anyone from writing. One
 * that is slow, on an old phone or a machine with much else to do, is waited for: in memory nothing outlives the tab [LG4].
 */
const OPEN_WITHIN = 8_000;

/** The device's own store, or memory where the browser keeps nothing (private windows, blocked storage). */
export async function openIndexedDbDevice(name = 'ledningsplats', cipher: Cipher | null = null): Promise<DeviceStore> {
  try {
    const device = overDatabase(await withinTime(openDatabase(name), OPEN_WITHIN));
    const keys = cipher && (await withinTime(browserKeyPlace(), OPEN_WITHIN));
    return cipher && keys ? sealedDevice(device, { cipher, keys, lock: lockByBrowser, newKey }) : device;
  } catch {
    return memoryDevice();
  }
}

function newKey(): DeviceKey {
  return { id: crypto.randomUUID(), raw: crypto.getRandomValues(new Uint8Array(32)) };
}

const lockByBrowser: KeyLock = (mode, run) =>
  'locks' in navigator ? navigator.locks.request('ledningsplats-device-key', { mode }, run) : run();

function openDatabase(name: string): Promise<IDBPDatabase> {
  return openDB(name, 1, {
    upgrade: (database) => {
      for (const table of TABLES) database.createObjectStore(table);
    },
    // A newer version in another tab wants to upgrade: let go; this tab will be told to reload.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
}

function overDatabase(database: IDBPDatabase): DeviceStore {
  const device: DeviceStore = {
    kind: 'device',
    get: (table: Table, key: string) => database.get(table, key),
    all: (table: Table) => database.getAll(table),
    keys: async (table) => (await database.getAllKeys(table)).map(String),
    put: async (table, key, value) => {
      // Strict: what the outbox says is kept has reached the disk.
      const transaction = database.transaction(table, 'readwrite', {
        durability: table === 'outbox' ? 'strict' : 'relaxed',
      });
      const asked = transaction.store.put(value, key);
      // A page that goes takes with it what it has not committed.
      transaction.commit();
      await Promise.all([asked, transaction.done]);
    },
    delete: (table, key) => database.delete(table, key),
    clear: (table) => database.clear(table),
    putLast: (table, key, value) => device.put(table, key, value),
    renew: async () => {},
  };
  return device;
}

function withinTime<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('storage does not answer')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
