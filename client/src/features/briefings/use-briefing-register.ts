import type { BriefingReading } from '@ledningsplats/shared/briefings/briefing-register.ts';
import { useCallback, useEffect, useState } from 'react';
import { useAnswersInOrder } from '../../forms/use-answers-in-order.ts';
import { useSync } from '../../sync/react.ts';

/** A day of them, at the busiest. */
const PAGE = 30;

export interface BriefingRegister {
  briefings: readonly BriefingReading[];
  state: 'loading' | 'whole' | 'more' | 'failed';
  /** Reads the page after the last, or begins anew when nothing could be read. */
  load: () => void;
}

/** What has been held, newest first, by pages. `version` changes when something of it has: then it is read anew. */
export function useBriefingRegister(stream: string, version: string): BriefingRegister {
  const { request } = useSync();
  const [briefings, setBriefings] = useState<readonly BriefingReading[]>([]);
  const [state, setState] = useState<BriefingRegister['state']>('loading');
  const ask = useAnswersInOrder();
  const read = useCallback(
    async (before: number | null) => {
      const isInOrder = ask();
      setState('loading');
      const query = new URLSearchParams({ limit: String(PAGE), ...(before !== null && { before: String(before) }) });
      const path = `/api/streams/${encodeURIComponent(stream)}/briefings?${query}`;
      const answer = await request<{ briefings: BriefingReading[] }>('GET', path);
      if (!isInOrder()) return;
      if (!answer.ok) return setState('failed');
      const page = answer.value.briefings;
      setBriefings((known) => (before === null ? page : [...known, ...page]));
      setState(page.length < PAGE ? 'whole' : 'more');
    },
    [request, stream, ask],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what makes it read anew
  useEffect(() => void read(null), [read, version]);
  return { briefings, state, load: () => void read(state === 'more' ? (briefings.at(-1)?.seq ?? null) : null) };
}
