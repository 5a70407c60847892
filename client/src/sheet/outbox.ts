import type { CountWay } from '@ledningsplats/shared/places/headcount.ts';
import type { SheetSaid } from '@ledningsplats/shared/places/sheet.ts';

export type RefusedWhy = 'asleep' | 'earlier' | 'below_zero' | 'gone' | 'other';

/** Something said on the page that has not arrived. */
export interface Unsent {
  /** The command's id: sent again after a lost answer, it is the same. */
  id: string;
  said: SheetSaid;
  /** The device's clock when it was said last. */
  madeAt: number;
  /** Presses may still be put together in it. */
  isGathering: boolean;
  /** It will not be taken, and why; shown until somebody has seen it. */
  refused: RefusedWhy | null;
}

export interface OutboxOptions {
  /** Null: the device lets nothing be kept, and all is in memory. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  token: string;
  now: () => number;
  newId: () => string;
}

/** People who come in together are one count: as long as a thumb needs for the next press. */
export const GATHER_MS = 2_000;

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * What waits on the device, oldest first, kept through a reload and the closing of the page; nothing else of the sheet is
 * written down there. Read anew every time, since two tabs may have the same sheet open.
 */
export function createOutbox({ storage, token, now, newId }: OutboxOptions) {
  const key = `sheet/${token}`;
  let memory: readonly Unsent[] = [];
  let isLasting = storage !== null;

  const all = (): readonly Unsent[] => (isLasting && storage ? parsed(storage.getItem(key)) : memory);
  const put = (unsent: readonly Unsent[]) => {
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
  const isFresh = ({ madeAt }: Unsent) => Math.abs(now() - madeAt) < GATHER_MS;
  const sealed = (unsent: readonly Unsent[]) => unsent.map((one) => ({ ...one, isGathering: false }));
  const add = (said: SheetSaid, isGathering: boolean) =>
    put([...sealed(all()), { id: newId(), said, madeAt: now(), isGathering, refused: null }]);

  return {
    all,
    /** Whether what waits is still there when the page has been closed. */
    isLasting: () => isLasting,
    say: (said: SheetSaid) => add(said, false),
    /** One came or went; presses close after each other are one count. */
    press: (how: Exclude<CountWay, 'set'>) => {
      const last = all().at(-1);
      const isSame = last?.isGathering && last.said.what === 'count' && last.said.how === how && isFresh(last);
      if (!isSame || last.said.what !== 'count') return add({ what: 'count', how, number: 1 }, true);
      const said = { ...last.said, number: last.said.number + 1 };
      put([...all().slice(0, -1), { ...last, said, madeAt: now() }]);
    },
    /** The oldest that may be sent now, and is not changed any more; null: nothing, or its presses are not over. */
    next: (): Unsent | null => {
      const one = all().find(({ refused }) => refused === null);
      if (!one || (one.isGathering && isFresh(one))) return null;
      if (one.isGathering) put(all().map((other) => (other.id === one.id ? { ...one, isGathering: false } : other)));
      return one;
    },
    /** It has arrived, or somebody has seen that it will not. */
    remove: (id: string) => put(all().filter((one) => one.id !== id)),
    refuse: (id: string, refused: RefusedWhy) => put(all().map((one) => (one.id === id ? { ...one, refused } : one))),
  };
}

function parsed(text: string | null): readonly Unsent[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
