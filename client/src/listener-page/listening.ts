import type { ListenedSiren, ListenerReading } from '@ledningsplats/shared/sirens/listener-link.ts';
import type { ListenerSaid } from '@ledningsplats/shared/sirens/listener-schema.ts';
import type { listenerPageTexts } from '../i18n/listener-page.ts';
import type { Unsent } from '../small-page/outbox.ts';
import type { Answer } from '../small-page/sender.ts';

export type RefusedWhy = keyof typeof listenerPageTexts.why;

/** A siren as its page shows it: what was pressed here stands there before it has arrived. */
export interface ShownSiren extends ListenedSiren {
  isWaiting: boolean;
}

/** A second thought about the same siren takes the first one's place before it has been sent. */
export function together(before: ListenerSaid, next: ListenerSaid): ListenerSaid | null {
  return before.siren === next.siren ? next : null;
}

export function afterSent(reading: ListenerReading, { said }: { said: ListenerSaid }): ListenerReading {
  const heard = (siren: ListenedSiren) => (siren.id === said.siren ? { ...siren, result: said.result } : siren);
  return { ...reading, sirens: reading.sirens.map(heard) };
}

export function shownSirens(
  { sirens }: Pick<ListenerReading, 'sirens'>,
  unsent: readonly Unsent<ListenerSaid, RefusedWhy>[],
): ShownSiren[] {
  return sirens.map((siren) => {
    const waiting = unsent.findLast(({ said, refused }) => refused === null && said.siren === siren.id);
    return waiting ? { ...siren, result: waiting.said.result, isWaiting: true } : { ...siren, isWaiting: false };
  });
}

/** Whether what is heard now may be said. `now` by the server's clock. */
export function phaseOf(
  { opensAt, closesAt }: Pick<ListenerReading, 'opensAt' | 'closesAt'>,
  now: number,
): 'early' | 'open' | 'over' {
  if (now < opensAt) return 'early';
  return now < closesAt ? 'open' : 'over';
}

export function whyOf(status: number, answer: Answer | null): RefusedWhy {
  if (status === 404) return 'gone';
  if (answer?.code === 'unknown_item') return 'siren';
  const why = answer?.details?.why;
  return answer?.code === 'settled' && (why === 'early' || why === 'over') ? why : 'other';
}
