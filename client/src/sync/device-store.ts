/**
 * What is kept on the device. `outbox`: what is not sent, by command id · `drafts`: by user and key · `pictures`: last
 * known state of open streams · `readings`: session, people, list of incidents. Of a secret stream only the outbox and
 * drafts, and those encrypted with a key that is never on the device.
 */
export const TABLES = ['outbox', 'drafts', 'pictures', 'readings'] as const;
export type Table = (typeof TABLES)[number];

export interface DeviceStore {
  /** `memory`: gone when the tab is. */
  readonly kind: 'device' | 'memory';
  get: <Value>(table: Table, key: string) => Promise<Value | undefined>;
  all: <Value>(table: Table) => Promise<Value[]>;
  keys: (table: Table) => Promise<string[]>;
  put: (table: Table, key: string, value: unknown) => Promise<void>;
  delete: (table: Table, key: string) => Promise<void>;
  clear: (table: Table) => Promise<void>;
}

export function memoryDevice(kind: DeviceStore['kind'] = 'memory'): DeviceStore {
  const tables = new Map(TABLES.map((table) => [table, new Map<string, unknown>()]));
  const of = (table: Table) => tables.get(table) as Map<string, unknown>;
  return {
    kind,
    get: async <Value>(table: Table, key: string) => of(table).get(key) as Value | undefined,
    all: async <Value>(table: Table) => [...of(table).values()] as Value[],
    keys: async (table) => [...of(table).keys()],
    put: async (table, key, value) => void of(table).set(key, structuredClone(value)),
    delete: async (table, key) => void of(table).delete(key),
    clear: async (table) => of(table).clear(),
  };
}
