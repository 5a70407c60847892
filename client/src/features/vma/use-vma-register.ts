import type { VmaSlice } from '@ledningsplats/shared/vma/events.ts';
import type { VmaReading } from '@ledningsplats/shared/vma/vma-register.ts';
import { useCallback, useEffect, useState } from 'react';
import { useAnswersInOrder } from '../../forms/use-answers-in-order.ts';
import { useSync } from '../../sync/react.ts';

/** More than any incident has had; the next page is a press away. */
const PAGE = 20;

export interface VmaRegister {
  requests: readonly VmaReading[];
  state: 'loading' | 'whole' | 'more' | 'failed';
  /** Reads the page after the last, or begins anew when nothing could be read. */
  load: () => void;
}

/** All requests of an incident, newest first, by pages; read anew when something of what is open has changed. */
export function useVmaRegister(stream: string, slice: VmaSlice): VmaRegister {
  const { request } = useSync();
  const [requests, setRequests] = useState<readonly VmaReading[]>([]);
  const [state, setState] = useState<VmaRegister['state']>('loading');
  const ask = useAnswersInOrder();
  const read = useCallback(
    async (before: number | null) => {
      const isInOrder = ask();
      setState('loading');
      const query = new URLSearchParams({ limit: String(PAGE), ...(before !== null && { before: String(before) }) });
      const path = `/api/streams/${encodeURIComponent(stream)}/vma?${query}`;
      const answer = await request<{ requests: VmaReading[] }>('GET', path);
      if (!isInOrder()) return;
      if (!answer.ok) return setState('failed');
      const page = answer.value.requests;
      setRequests((known) => (before === null ? page : [...known, ...page]));
      setState(page.length < PAGE ? 'whole' : 'more');
    },
    [request, stream, ask],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has changed is what makes it read anew
  useEffect(() => void read(null), [read, slice]);
  return { requests, state, load: () => void read(state === 'more' ? (requests.at(-1)?.seq ?? null) : null) };
}
