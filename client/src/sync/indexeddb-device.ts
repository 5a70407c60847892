import { type IDBPDatabase, openDB } from 'idb';
import { type DeviceStore, memoryDevice, TABLES, type Table } from './device-store.ts';

/** A browser that is asked for its database and does not answer (a known fault of some) must not stop anyone from writing. */
const OPEN_WITHIN = 3_000;

/** The device's own store, or memory where the browser keeps nothing (private windows, blocked storage). */
export async function openIndexedDbDevice(name = 'ledningsplats'): Promise<DeviceStore> {
  try {
    return overDatabase(await withinTime(openDatabase(name), OPEN_WITHIN));
  } catch {
    return memoryDevice();
  }
}

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
  return {
    kind: 'device',
    get: (table: Table, key: string) => database.get(table, key),
    all: (table: Table) => database.getAll(table),
    keys: async (table) => (await database.getAllKeys(table)).map(String),
    put: async (table, key, value) => {
      // Strict: what the outbox says is kept has reached the disk.
      const transaction = database.transaction(table, 'readwrite', {
        durability: table === 'outbox' ? 'strict' : 'relaxed',
      });
      await Promise.all([transaction.store.put(value, key), transaction.done]);
    },
    delete: (table, key) => database.delete(table, key),
    clear: (table) => database.clear(table),
  };
}

function withinTime<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('storage does not answer')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
