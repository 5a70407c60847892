import type { DeviceStore } from './device-store.ts';
import { isSecret } from './replica.ts';
import type { Sealed, Vault } from './vault.ts';
import type { ItemRefusal, OutboxItem } from './views.ts';

/** An item as it is kept on the device, until the server has answered for good and the person has seen a refusal. */
type OpenRow = Omit<OutboxItem, 'state' | 'attempts' | 'trouble' | 'kept' | 'seq'>;

/** The same with all that it says encrypted. A refusal names codes and numbers, never content [P32]. */
interface SealedRow extends Pick<OpenRow, 'id' | 'user' | 'order' | 'refusal'> {
  sealed: Sealed;
}

type Row = OpenRow | SealedRow;

export interface Loaded {
  /** The user's own in order. */
  items: OutboxItem[];
  /** How many belong to others. */
  others: number;
  /** The user's own that cannot be read: the server has not told the key yet. Their places in the order. */
  locked: number[];
}

export interface OutboxRows {
  load: (user: string) => Promise<Loaded>;
  /** Rises with every item, so that the order survives a clock that is set back. */
  nextOrder: () => number;
  /**
   * False: it could not be kept, and lives in memory alone. What is secret is kept encrypted or not at all. `onLate`: it is
   * on the disk after all, when that was no longer waited for.
   */
  keep: (item: OutboxItem, onLate: () => void) => Promise<boolean>;
  markRefused: (id: string, refusal: ItemRefusal) => Promise<void>;
  remove: (id: string) => Promise<void>;
  removeAllOf: (user: string) => Promise<void>;
}

export interface OutboxRowsOptions {
  /** On a shared computer everything is kept encrypted (architecture §3, Offline). */
  place: () => Promise<{ store: DeviceStore; isShared: boolean }>;
  vault: Vault;
  now: () => number;
  after: (ms: number, run: () => void) => () => void;
}

/** A disk that does not answer must not keep a line from being sent. */
const KEEP_WITHIN = 1_000;

export function createOutboxRows({ place, vault, now, after }: OutboxRowsOptions): OutboxRows {
  let lastOrder = 0;

  const write = async (item: OutboxItem): Promise<boolean> => {
    const { store, isShared } = await place();
    if (store.kind === 'memory') return false;
    const mustSeal = isShared || isSecret(item.stream);
    const row = mustSeal ? await sealedRow(item) : openRow(item);
    if (row) await store.put('outbox', item.id, row);
    return row !== null;
  };
  const sealedRow = async (item: OutboxItem): Promise<SealedRow | null> => {
    const { id, user, order, refusal } = item;
    const sealed = await vault.seal(user, boundTo(id), openRow(item));
    return sealed && { id, user, order, refusal, sealed };
  };
  const opened = async (row: Row): Promise<OutboxItem | null> => {
    if (!('sealed' in row)) return itemOf(row);
    const item = await vault.open<OpenRow>(row.user, boundTo(row.id), row.sealed);
    return item ? itemOf({ ...item, refusal: row.refusal }) : null;
  };

  return {
    nextOrder: () => {
      lastOrder = Math.max(lastOrder + 1, now());
      return lastOrder;
    },
    load: async (user) => {
      const rows = await (await place()).store.all<Row>('outbox');
      lastOrder = Math.max(lastOrder, ...rows.map((row) => row.order));
      const own = rows.filter((row) => row.user === user).sort((a, b) => a.order - b.order);
      const read = await Promise.all(own.map(opened));
      return {
        items: read.filter((item) => item !== null),
        others: rows.length - own.length,
        locked: own.filter((_, index) => read[index] === null).map(({ order }) => order),
      };
    },
    keep: (item, onLate) =>
      new Promise<boolean>((resolve) => {
        let isWaitedFor = true;
        const callOff = after(KEEP_WITHIN, () => {
          isWaitedFor = false;
          resolve(false);
        });
        const end = (isKept: boolean) => {
          callOff();
          if (isWaitedFor) resolve(isKept);
          else if (isKept) onLate();
        };
        void write(item).then(end, () => end(false));
      }),
    markRefused: async (id, refusal) => {
      const { store } = await place();
      const row = await store.get<Row>('outbox', id);
      if (row) await store.put('outbox', id, { ...row, refusal });
    },
    remove: async (id) => (await place()).store.delete('outbox', id),
    removeAllOf: async (user) => {
      const { store } = await place();
      const rows = await store.all<Row>('outbox');
      await Promise.all(rows.filter((row) => row.user === user).map((row) => store.delete('outbox', row.id)));
    },
  };
}

function boundTo(id: string): string {
  return `outbox|${id}`;
}

function openRow(item: OutboxItem): OpenRow {
  const { state: _state, attempts: _attempts, trouble: _trouble, kept: _kept, seq: _seq, ...row } = item;
  return row;
}

/** Whether an earlier tab had sent it is not known: it goes as a resend does, alone and by POST. */
function itemOf(row: OpenRow): OutboxItem {
  return { ...row, state: row.refusal ? 'refused' : 'queued', attempts: 1, trouble: null, kept: 'device', seq: null };
}
