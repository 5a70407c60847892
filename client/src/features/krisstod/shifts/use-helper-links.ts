import type { HelperLinksReading, OpenedHelperLink } from '@ledningsplats/shared/krisstod/links/link-reading.ts';
import { type ReadingView, useReading } from '../../../forms/use-reading.ts';
import { useSync } from '../../../sync/react.ts';
import type { Answer } from '../../../sync/sync.ts';

export interface HelperLinksView {
  reading: ReadingView<HelperLinksReading>;
  /** Makes it where there is none, and answers its address. */
  open: (helper: string) => Promise<Answer<OpenedHelperLink>>;
  send: (helper: string) => Promise<Answer<{ ways: number }>>;
  revoke: (helper: string) => Promise<Answer<unknown>>;
}

/** Support workers' links are no stream: fetched, changed by a request, and shown as the server answered. */
export function useHelperLinks(incident: string): HelperLinksView {
  const { request } = useSync();
  const path = `/api/krisstod-links/${incident}`;
  const reading = useReading<HelperLinksReading>(path);
  const refreshed = <Value>(answer: Answer<Value>) => {
    if (answer.ok) reading.refresh();
    return answer;
  };
  return {
    reading,
    open: async (helper) => refreshed(await request<OpenedHelperLink>('POST', `${path}/${helper}`, {})),
    send: async (helper) => refreshed(await request<{ ways: number }>('POST', `${path}/${helper}/message`, {})),
    revoke: async (helper) => refreshed(await request('DELETE', `${path}/${helper}`)),
  };
}
