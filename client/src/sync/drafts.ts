import type { DeviceStore } from './device-store.ts';
import { isSecret } from './replica.ts';
import type { DraftActions } from './sync.ts';
import type { Sealed, Vault } from './vault.ts';

export interface Drafts extends DraftActions {
  setUser: (user: string | null) => void;
  flush: () => void;
  /** Writes at once, and resolves when all that can be kept is. Answers how many drafts memory alone holds. */
  settle: () => Promise<number>;
  /** There is a key now: secret drafts that memory alone holds are kept. */
  keepHeld: () => void;
  /** Of one stream, or all of the user's. */
  wipe: (stream?: string) => Promise<void>;
}

interface Row {
  user: string;
  key: string;
  value?: unknown;
  /** In the place of `value`, of a secret stream. */
  sealed?: Sealed;
}

/** A pause in typing; a closed lid in between costs nothing, because leaving the page writes at once. */
const WRITE_AFTER = 200;

/** What is being written and not yet said [LG4]. Bound to the user; that of secret streams is never in clear on disk. */
export function createDrafts(
  device: () => Promise<DeviceStore>,
  vault: Vault,
  after: (ms: number, run: () => void) => () => void,
): Drafts {
  let user: string | null = null;
  const known = new Map<string, unknown>();
  const waiting = new Map<string, () => void>();

  /** One at a time for each draft: encrypting takes its time, and what was cleared meanwhile must not come back. */
  const underway = new Map<string, Promise<void>>();

  const put = (of: string, key: string, value: unknown, isLast = false) => {
    const id = `${of}|${key}`;
    const isSealed = value !== undefined && isSecretKey(key);
    // With the key of this moment: at sign-out it is forgotten in the next.
    const sealing = isSealed ? vault.seal(of, boundTo(id), value).catch(() => null) : null;
    const before = underway.get(id);
    const done = (async () => {
      // The page may not live until the writes underway are done: this one begins beside them, and again after them.
      if (isLast && !isSealed && value !== undefined) {
        const row: Row = { user: of, key, value };
        await (await device()).putLast('drafts', id, row);
      }
      await before;
      const sealed = await sealing;
      if (isSealed && !sealed) return;
      const store = await device();
      if (value === undefined) await store.delete('drafts', id);
      else await store.put('drafts', id, { user: of, key, ...(sealed ? { sealed } : { value }) } satisfies Row);
    })()
      // A full disk costs the draft's survival, never the typing.
      .catch(() => {})
      .finally(() => {
        if (underway.get(id) === done) underway.delete(id);
      });
    underway.set(id, done);
  };
  const stored = async (of: string, key: string): Promise<unknown> => {
    const id = `${of}|${key}`;
    if (isSecretKey(key)) await vault.told(of);
    const row = await (await device()).get<Row>('drafts', id).catch(() => undefined);
    return row?.sealed ? vault.open(of, boundTo(id), row.sealed) : row?.value;
  };
  const writeWaiting = (key: string, isLast = false) => {
    waiting.get(key)?.();
    waiting.delete(key);
    if (user !== null) put(user, key, known.get(key), isLast);
  };

  const clear = (key: string) => {
    // Remembered as cleared, so that a reading under way does not bring it back.
    known.set(key, undefined);
    writeWaiting(key);
  };

  return {
    setUser: (next) => {
      if (next === user) return;
      for (const key of [...waiting.keys()]) writeWaiting(key);
      known.clear();
      user = next;
    },
    peek: <Value>(key: string) => known.get(key) as Value | undefined,
    read: async <Value>(key: string) => {
      const of = user;
      if (known.has(key) || of === null) return known.get(key) as Value | undefined;
      const value = await stored(of, key);
      if (of === user && value !== undefined && !known.has(key)) known.set(key, value);
      return known.get(key) as Value | undefined;
    },
    write: (key, value) => {
      known.set(key, value);
      if (waiting.has(key)) return;
      waiting.set(
        key,
        after(WRITE_AFTER, () => writeWaiting(key)),
      );
    },
    clear,
    sent: (key) => {
      const of = user;
      const words = () => JSON.stringify(known.get(key));
      const was = words();
      return () => {
        // not read again since somebody else was signed in here: nothing can have been written to it
        const isSame = user === of && (!known.has(key) || words() === was);
        if (isSame) clear(key);
        return isSame;
      };
    },
    flush: () => {
      const isUnderway = (key: string) => underway.has(`${user}|${key}`);
      for (const key of new Set([...waiting.keys(), ...[...known.keys()].filter(isUnderway)])) writeWaiting(key, true);
    },
    settle: async () => {
      for (const key of [...waiting.keys()]) writeWaiting(key);
      await Promise.all(underway.values());
      const isMemory = (await device()).kind === 'memory';
      const isHeld = (key: string) => isMemory || (isSecretKey(key) && vault.openTo() !== user);
      return [...known].filter(([key, value]) => value !== undefined && isHeld(key)).length;
    },
    keepHeld: () => {
      for (const [key, value] of known) if (value !== undefined && isSecretKey(key)) writeWaiting(key);
    },
    wipe: async (stream) => {
      const isMeant = (key: string) => stream === undefined || key.startsWith(`${stream}#`);
      for (const key of [...known.keys()].filter(isMeant)) {
        waiting.get(key)?.();
        waiting.delete(key);
        known.delete(key);
      }
      await Promise.all(underway.values());
      const store = await device();
      const rows = await store.all<Row>('drafts');
      const meant = rows.filter((row) => row.user === user && isMeant(row.key));
      await Promise.all(meant.map((row) => store.delete('drafts', `${row.user}|${row.key}`)));
    },
  };
}

function boundTo(id: string): string {
  return `drafts|${id}`;
}

/** A key begins with its stream and `#`, as `incident/…/secret#composer`; other keys belong to no stream. */
function isSecretKey(key: string): boolean {
  const stream = key.split('#', 1)[0] ?? '';
  return stream.startsWith('incident/') && isSecret(stream);
}
