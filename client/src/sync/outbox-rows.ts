import type { DeviceStore } from './device-store.ts';
import { isSecret } from './replica.ts';
import type { ItemRefusal, OutboxItem } from './views.ts';

/** An item as it is kept on the device, until the server has answered for good and the person has seen a refusal. */
type Row = Omit<OutboxItem, 'state' | 'attempts' | 'trouble' | 'kept' | 'seq'>;

export interface OutboxRows {
  /** The user's own in order, and how many belong to others. */
  load: (user: string) => Promise<{ items: OutboxItem[]; others: number }>;
  /** Rises with every item, so that the order survives a clock that is set back. */
  nextOrder: () => number;
  /** False: it could not be kept, and lives in memory alone. Secret items are never kept [architecture §3, Offline]. */
  keep: (item: OutboxItem) => Promise<boolean>;
  markRefused: (id: string, refusal: ItemRefusal) => Promise<void>;
  remove: (id: string) => Promise<void>;
  removeAllOf: (user: string) => Promise<void>;
}

/** A disk that does not answer must not keep a line from being sent. */
const KEEP_WITHIN = 1_000;

export function createOutboxRows(
  device: () => Promise<DeviceStore>,
  now: () => number,
  after: (ms: number, run: () => void) => () => void,
): OutboxRows {
  let lastOrder = 0;

  return {
    nextOrder: () => {
      lastOrder = Math.max(lastOrder + 1, now());
      return lastOrder;
    },
    load: async (user) => {
      const rows = await (await device()).all<Row>('outbox');
      lastOrder = Math.max(lastOrder, ...rows.map((row) => row.order));
      const own = rows.filter((row) => row.user === user).sort((a, b) => a.order - b.order);
      return { items: own.map(itemOf), others: rows.length - own.length };
    },
    keep: async (item) => {
      if (isSecret(item.stream)) return false;
      const store = await device();
      if (store.kind === 'memory') return false;
      const written = store.put('outbox', item.id, rowOf(item)).then(
        () => true,
        () => false,
      );
      return Promise.race([written, new Promise<boolean>((resolve) => after(KEEP_WITHIN, () => resolve(false)))]);
    },
    markRefused: async (id, refusal) => {
      const store = await device();
      const row = await store.get<Row>('outbox', id);
      if (row) await store.put('outbox', id, { ...row, refusal });
    },
    remove: async (id) => (await device()).delete('outbox', id),
    removeAllOf: async (user) => {
      const store = await device();
      const rows = await store.all<Row>('outbox');
      await Promise.all(rows.filter((row) => row.user === user).map((row) => store.delete('outbox', row.id)));
    },
  };
}

function rowOf(item: OutboxItem): Row {
  const { state: _state, attempts: _attempts, trouble: _trouble, kept: _kept, seq: _seq, ...row } = item;
  return row;
}

/** Whether an earlier tab had sent it is not known: it goes as a resend does, alone and by POST. */
function itemOf(row: Row): OutboxItem {
  return { ...row, state: row.refusal ? 'refused' : 'queued', attempts: 1, trouble: null, kept: 'device', seq: null };
}
