import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import type { SheetPlace } from '@ledningsplats/shared/places/sheet-reading.ts';
import type { Unsent } from './outbox.ts';

/** How many there are when what was said here is added to what the server knew. Null: the place is not open. */
export function afterSaid(open: SheetPlace | null, said: readonly Unsent[]): SheetPlace | null {
  if (open === null) return null;
  const counts = said.flatMap((one, seq) =>
    one.said.what === 'count' && one.refused === null
      ? [{ at: one.madeAt, seq: seq + 1, how: one.said.how, number: one.said.number }]
      : [],
  );
  const before = { at: 0, seq: 0, how: 'set', number: open.count } as const;
  return { ...open, count: visitorsNow([before, ...counts]) };
}
