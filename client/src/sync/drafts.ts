import type { DeviceStore } from './device-store.ts';
import { isSecret } from './replica.ts';
import type { DraftActions } from './sync.ts';

export interface Drafts extends DraftActions {
  setUser: (user: string | null) => void;
  flush: () => void;
  /** Of one stream, or all of the user's. */
  wipe: (stream?: string) => Promise<void>;
}

interface Row {
  user: string;
  key: string;
  value: unknown;
}

/** A pause in typing; a closed lid in between costs nothing, because leaving the page writes at once. */
const WRITE_AFTER = 200;

/** What is being written and not yet said [LG4]. Bound to the user; that of secret streams is never on disk. */
export function createDrafts(
  device: () => Promise<DeviceStore>,
  after: (ms: number, run: () => void) => () => void,
): Drafts {
  let user: string | null = null;
  const known = new Map<string, unknown>();
  const waiting = new Map<string, () => void>();

  const put = async (of: string, key: string, value: unknown) => {
    const store = await device();
    if (value === undefined) await store.delete('drafts', `${of}|${key}`);
    else await store.put('drafts', `${of}|${key}`, { user: of, key, value } satisfies Row);
  };
  const writeWaiting = (key: string) => {
    waiting.get(key)?.();
    waiting.delete(key);
    // A full disk costs the draft's survival, never the typing.
    if (user !== null) put(user, key, known.get(key)).catch(() => {});
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
      if (known.has(key) || of === null || isSecretKey(key)) return known.get(key) as Value | undefined;
      const row = await (await device()).get<Row>('drafts', `${of}|${key}`).catch(() => undefined);
      if (of === user && row && !known.has(key)) known.set(key, row.value);
      return known.get(key) as Value | undefined;
    },
    write: (key, value) => {
      known.set(key, value);
      if (isSecretKey(key) || waiting.has(key)) return;
      waiting.set(
        key,
        after(WRITE_AFTER, () => writeWaiting(key)),
      );
    },
    clear: (key) => {
      // Remembered as cleared, so that a reading under way does not bring it back.
      known.set(key, undefined);
      if (!isSecretKey(key)) writeWaiting(key);
    },
    flush: () => {
      for (const key of [...waiting.keys()]) writeWaiting(key);
    },
    wipe: async (stream) => {
      const isMeant = (key: string) => stream === undefined || key.startsWith(`${stream}#`);
      for (const key of [...known.keys()].filter(isMeant)) {
        waiting.get(key)?.();
        waiting.delete(key);
        known.delete(key);
      }
      const store = await device();
      const rows = await store.all<Row>('drafts');
      const meant = rows.filter((row) => row.user === user && isMeant(row.key));
      await Promise.all(meant.map((row) => store.delete('drafts', `${row.user}|${row.key}`)));
    },
  };
}

/** A key begins with its stream and `#`, as `incident/…/secret#composer`; other keys belong to no stream. */
function isSecretKey(key: string): boolean {
  const stream = key.split('#', 1)[0] ?? '';
  return stream.startsWith('incident/') && isSecret(stream);
}
