import type { OpenedServiceLink, ServiceLinksReading } from '@ledningsplats/shared/losses/telling/link-reading.ts';
import { type ReadingView, useReading } from '../../forms/use-reading.ts';
import { useSync } from '../../sync/react.ts';
import type { Answer } from '../../sync/sync.ts';

export interface ServiceLinksView {
  reading: ReadingView<ServiceLinksReading>;
  /** Makes it where there is none, and answers its address. */
  open: (service: string) => Promise<Answer<OpenedServiceLink>>;
  send: (service: string) => Promise<Answer<{ ways: number }>>;
  revoke: (service: string) => Promise<Answer<unknown>>;
}

/** Services' own links are no stream: fetched, changed by a request, and shown as the server answered [KO2]. */
export function useServiceLinks(incident: string): ServiceLinksView {
  const { request } = useSync();
  const path = `/api/service-links/${incident}`;
  const reading = useReading<ServiceLinksReading>(path);
  const refreshed = <Value>(answer: Answer<Value>) => {
    if (answer.ok) reading.refresh();
    return answer;
  };
  return {
    reading,
    open: async (service) => refreshed(await request<OpenedServiceLink>('POST', `${path}/${service}`, {})),
    send: async (service) => refreshed(await request<{ ways: number }>('POST', `${path}/${service}/message`, {})),
    revoke: async (service) => refreshed(await request('DELETE', `${path}/${service}`)),
  };
}
