import type { CountWay } from '@ledningsplats/shared/places/headcount.ts';
import type { SheetSaid } from '@ledningsplats/shared/places/sheet.ts';
import {
  createOutbox as createKept,
  type Unsent as Kept,
  type OutboxOptions as KeptOptions,
} from '../small-page/outbox.ts';

export type RefusedWhy = 'asleep' | 'earlier' | 'below_zero' | 'gone' | 'other';

/** Something said on a sheet's page that has not arrived. */
export type Unsent = Kept<SheetSaid, RefusedWhy>;

export interface OutboxOptions extends Omit<KeptOptions<SheetSaid>, 'key' | 'together'> {
  token: string;
}

export type Outbox = ReturnType<typeof createOutbox>;

/** What waits on the device to be said of a place. */
export function createOutbox({ token, ...device }: OutboxOptions) {
  const kept = createKept<SheetSaid, RefusedWhy>({ ...device, key: `sheet/${token}`, together });
  return {
    ...kept,
    /** One came or went; presses close after each other are one count. */
    press: (how: Exclude<CountWay, 'set'>) => kept.press({ what: 'count', how, number: 1 }),
  };
}

function together(before: SheetSaid, next: SheetSaid): SheetSaid | null {
  if (before.what !== 'count' || next.what !== 'count' || before.how !== next.how) return null;
  return { ...before, number: before.number + next.number };
}
