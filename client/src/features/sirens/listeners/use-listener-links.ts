import type { ListenerLinkReading, MadeListenerLink } from '@ledningsplats/shared/sirens/listener-link.ts';
import { type ReadingView, useReading } from '../../../forms/use-reading.ts';
import { useSync } from '../../../sync/react.ts';
import type { Answer } from '../../../sync/sync.ts';

export interface ListenerLinksView {
  reading: ReadingView<{ links: ListenerLinkReading[] }>;
  make: (label: string, sirens: readonly string[]) => Promise<Answer<MadeListenerLink>>;
  revoke: (number: number) => Promise<Answer<unknown>>;
  /** Who was given it is let go of. */
  forget: (number: number) => Promise<Answer<unknown>>;
}

/** Links are no stream: fetched, changed by a request, and shown as the server answered. What comes in by them is live. */
export function useListenerLinks(test: string): ListenerLinksView {
  const { request } = useSync();
  const path = '/api/siren-listeners';
  const reading = useReading<{ links: ListenerLinkReading[] }>(`${path}?test=${test}`);
  const refreshed = <Value>(answer: Answer<Value>) => {
    if (answer.ok) reading.refresh();
    return answer;
  };
  return {
    reading,
    make: async (label, sirens) =>
      refreshed(await request<MadeListenerLink>('POST', path, { test, label, sirens: [...sirens] })),
    revoke: async (number) => refreshed(await request('DELETE', `${path}/${number}`)),
    forget: async (number) => refreshed(await request('DELETE', `${path}/${number}/label`)),
  };
}
