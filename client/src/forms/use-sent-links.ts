import type { Channel, MessageState } from '@ledningsplats/shared/channels/message.ts';
import { useSync } from '../sync/react.ts';
import type { Answer } from '../sync/sync.ts';
import { type ReadingView, useReading } from './use-reading.ts';

/** A link as those see it who make, send and revoke it. */
export interface SentLink {
  /** When its page was last opened, UTC milliseconds; null: never. */
  usedAt: number | null;
  /** Where it was sent last, by each way; `person` where it goes to several. */
  sent: readonly { person?: string; channel: Channel; state: MessageState; at: number }[];
}

export interface SentLinksReading<Link extends SentLink> {
  links: Link[];
  /** Ways by which a link can be sent now; none where the server has no address that phones reach. */
  channels: Channel[];
}

export interface SentLinksView<Link extends SentLink> {
  reading: ReadingView<SentLinksReading<Link>>;
  /** Makes it where there is none, and answers its address. */
  open: (of: string) => Promise<Answer<{ url: string }>>;
  send: (of: string) => Promise<Answer<{ ways: number }>>;
  revoke: (of: string) => Promise<Answer<unknown>>;
}

/** An incident's links, one for each that may have one, are no stream: fetched, changed by a request, and shown as the server answered. */
export function useSentLinks<Link extends SentLink>(path: string): SentLinksView<Link> {
  const { request } = useSync();
  const reading = useReading<SentLinksReading<Link>>(path);
  const refreshed = <Value>(answer: Answer<Value>) => {
    if (answer.ok) reading.refresh();
    return answer;
  };
  return {
    reading,
    open: async (of) => refreshed(await request<{ url: string }>('POST', `${path}/${of}`, {})),
    send: async (of) => refreshed(await request<{ ways: number }>('POST', `${path}/${of}/message`, {})),
    revoke: async (of) => refreshed(await request('DELETE', `${path}/${of}`)),
  };
}
