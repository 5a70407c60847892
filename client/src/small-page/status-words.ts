import type { Outbox } from './outbox.ts';
import type { SenderState } from './sender.ts';

export interface StatusTexts {
  loading: string;
  sending: string;
  allSent: string;
  offline: (count: number) => string;
  offlineNothing: string;
  offlineUnlasting: string;
  busy: (count: number) => string;
}

/** Whether what was said has arrived, and what to do while it has not; empty where there is nothing to say. */
export function statusWords<Said, Why extends string>(
  { contact, sent }: SenderState<unknown, Said, Why>,
  outbox: Pick<Outbox<Said, Why>, 'all' | 'isLasting'>,
  texts: StatusTexts,
): string {
  const waiting = outbox.all().filter(({ refused }) => refused === null).length;
  switch (contact) {
    case 'starting':
      return texts.loading;
    case 'offline': {
      const words = waiting === 0 ? texts.offlineNothing : texts.offline(waiting);
      return outbox.isLasting() ? words : `${words} ${texts.offlineUnlasting}`;
    }
    case 'busy':
      return texts.busy(waiting);
    case 'gone':
      return '';
    case 'fine':
      if (waiting > 0) return texts.sending;
      return sent.length > 0 ? texts.allSent : '';
    default:
      return contact satisfies never;
  }
}
