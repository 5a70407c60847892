/**
 * What is kept on the device. `outbox`: what is not sent, by command id · `drafts`: by user and key · `pictures`: last
 * known state of open streams · `readings`: session, people, list of incidents. Of a secret stream only the outbox and
 * drafts, and those encrypted with a key that is never on the device; all else with one that is, and that is replaced
 * when something is removed.
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
  /** The page may be gone in the next moment: begun before this returns. Of what the user writes, never of what was read. */
  putLast: (table: Table, key: string, value: unknown) => Promise<void>;
  /** What was replaced or deleted until now can be read by nobody, whatever is left of it in the files [LG10]. */
  renew: () => Promise<void>;
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
    putLast: async (table, key, value) => void of(table).set(key, structuredClone(value)),
    renew: async () => {},
    delete: async (table, key) => void of(table).delete(key),
    clear: async (table) => of(table).clear(),
  };
}
