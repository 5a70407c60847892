import type { Box, Cipher } from './cipher.ts';

export type Sealed = Uint8Array<ArrayBuffer>;

/** Encrypts what is written down of secret streams, with the user's key: it is in memory here and nowhere else. */
export interface Vault {
  /** The server has told the user's key. Answers whether that was news. */
  unlock: (user: string, key: string) => Promise<boolean>;
  /** Forgets the key. */
  lock: () => void;
  /** Who it is open to; null where no key is known, or none can be used in this browser. */
  openTo: () => string | null;
  /** Whether the server has been heard about this user's key, of use here or not. */
  isTold: (user: string) => boolean;
  /** Resolves when it is told, or locked. */
  told: (user: string) => Promise<void>;
  /** Null: it is not open, and nothing may be written. The key is the one of this moment. */
  seal: (user: string, bound: string, value: unknown) => Promise<Sealed | null>;
  /** Undefined: not open, or another's. */
  open: <Value>(user: string, bound: string, sealed: Sealed) => Promise<Value | undefined>;
}

export function createVault(cipher: Cipher | null): Vault {
  let of: { user: string; key: string; box: Box | null } | null = null;
  /** Rises with every lock: a key that was being made ready then is not wanted. */
  let generation = 0;
  let waiting: (() => void)[] = [];

  const release = () => {
    const released = waiting;
    waiting = [];
    for (const go of released) go();
  };
  const boxOf = (user: string) => (of?.user === user ? of.box : null);

  return {
    unlock: async (user, key) => {
      if (of?.user === user && of.key === key) return false;
      const mine = generation;
      const box = (await cipher?.box(bytesOf(key)).catch(() => null)) ?? null;
      if (mine !== generation) return false;
      of = { user, key, box };
      release();
      return box !== null;
    },
    lock: () => {
      generation += 1;
      of = null;
      release();
    },
    openTo: () => (of?.box ? of.user : null),
    isTold: (user) => of?.user === user,
    told: (user) => (of?.user === user ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    seal: async (user, bound, value) => {
      const plain = new TextEncoder().encode(JSON.stringify(value));
      return (await boxOf(user)?.seal(plain, `${user}|${bound}`)) ?? null;
    },
    open: async <Value>(user: string, bound: string, sealed: Sealed) => {
      const plain = await boxOf(user)
        ?.open(sealed, `${user}|${bound}`)
        .catch(() => undefined);
      return plain === undefined ? undefined : (JSON.parse(new TextDecoder().decode(plain)) as Value);
    },
  };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
