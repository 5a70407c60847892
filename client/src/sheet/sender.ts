import type { SheetSaid } from '@ledningsplats/shared/places/sheet.ts';
import type { SheetReading } from '@ledningsplats/shared/places/sheet-reading.ts';
import {
  type Answer,
  type SenderOptions as AnyOptions,
  createSender as createAny,
  type SenderState,
} from '../small-page/sender.ts';
import { afterSaid } from './headcount-here.ts';
import type { RefusedWhy } from './outbox.ts';

/** What is known of the sheet now. */
export type SheetState = SenderState<SheetReading, SheetSaid, RefusedWhy>;

export type SenderOptions = Omit<AnyOptions<SheetReading, SheetSaid, RefusedWhy>, 'afterSent' | 'whyOf'>;

/** Sends what waits, one at a time and oldest first, and looks at how the place is. */
export function createSender(options: SenderOptions) {
  return createAny<SheetReading, SheetSaid, RefusedWhy>({
    ...options,
    afterSent: (reading, sent) => ({ ...reading, open: afterSaid(reading.open, [sent]) }),
    whyOf,
  });
}

function whyOf(status: number, problem: Answer | null): RefusedWhy {
  if (status === 404) return 'gone';
  if (problem?.code === 'below_zero') return 'below_zero';
  if (problem?.code !== 'settled') return 'other';
  return problem.details?.why === 'earlier' ? 'earlier' : 'asleep';
}
