/** Something said on a small page that has not arrived. */
export interface Unsent<Said, Why extends string> {
  /** The command's id: sent again after a lost answer, it is the same. */
  id: string;
  said: Said;
  /** The device's clock when it was said last. */
  madeAt: number;
  /** Presses may still be put together in it. */
  isGathering: boolean;
  /** It will not be taken, and why; shown until somebody has seen it. */
  refused: Why | null;
}

export interface OutboxOptions<Said> {
  /** Null: the device lets nothing be kept, and all is in memory. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  /** Where it is kept: of this page and no other. */
  key: string;
  now: () => number;
  newId: () => string;
  /** Two presses as one; null: they are not of a kind. */
  together: (before: Said, next: Said) => Said | null;
}

export interface Outbox<Said, Why extends string> {
  all: () => readonly Unsent<Said, Why>[];
  /** Whether what waits is still there when the page has been closed. */
  isLasting: () => boolean;
  say: (said: Said) => void;
  /** Presses close after each other are one. */
  press: (said: Said) => void;
  /** The oldest that may be sent now, and is not changed any more; null: nothing, or its presses are not over. */
  next: () => Unsent<Said, Why> | null;
  /** It has arrived, or somebody has seen that it will not. */
  remove: (id: string) => void;
  refuse: (id: string, refused: Why) => void;
}

/** People who come in together are one count: as long as a thumb needs for the next press. */
export const GATHER_MS = 2_000;

/**
 * What waits on the device, oldest first, kept through a reload and the closing of the page; nothing else is written down
 * there. Read anew every time, since two tabs may have the same page open.
 */
export function createOutbox<Said, Why extends string>({
  storage,
  key,
  now,
  newId,
  together,
}: OutboxOptions<Said>): Outbox<Said, Why> {
  type One = Unsent<Said, Why>;
  let memory: readonly One[] = [];
  let isLasting = storage !== null;

  const all = (): readonly One[] => (isLasting && storage ? parsed<One>(storage.getItem(key)) : memory);
  const put = (unsent: readonly One[]) => {
    memory = unsent;
    if (!isLasting || !storage) return;
    try {
      if (unsent.length === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(unsent));
    } catch {
      // full, or forbidden: what was said is still here, as long as the page is
      isLasting = false;
    }
  };
  // a clock that is set back must not hold it for ever
  const isFresh = ({ madeAt }: One) => Math.abs(now() - madeAt) < GATHER_MS;
  const sealed = (unsent: readonly One[]) => unsent.map((one) => ({ ...one, isGathering: false }));
  const add = (said: Said, isGathering: boolean) =>
    put([...sealed(all()), { id: newId(), said, madeAt: now(), isGathering, refused: null }]);

  return {
    all,
    isLasting: () => isLasting,
    say: (said) => add(said, false),
    press: (said) => {
      const last = all().at(-1);
      const both = last?.isGathering && isFresh(last) ? together(last.said, said) : null;
      if (!last || both === null) return add(said, true);
      put([...all().slice(0, -1), { ...last, said: both, madeAt: now() }]);
    },
    next: () => {
      const one = all().find(({ refused }) => refused === null);
      if (!one || (one.isGathering && isFresh(one))) return null;
      if (one.isGathering) put(all().map((other) => (other.id === one.id ? { ...one, isGathering: false } : other)));
      return one;
    },
    remove: (id) => put(all().filter((one) => one.id !== id)),
    refuse: (id, refused) => put(all().map((one) => (one.id === id ? { ...one, refused } : one))),
  };
}

function parsed<One>(text: string | null): readonly One[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
