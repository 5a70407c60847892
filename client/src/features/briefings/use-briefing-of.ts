import type { BriefingReading } from '@ledningsplats/shared/briefings/briefing-register.ts';
import { useEffect, useState } from 'react';
import { useSync } from '../../sync/react.ts';

/** One briefing of the register; null: there is none, or it could not be read. Read anew with each `version`. */
export function useBriefingOf(stream: string, id: string, version: string): BriefingReading | null | 'loading' {
  const { request } = useSync();
  const [kept, setKept] = useState<BriefingReading | null | 'loading'>('loading');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what makes it read anew
  useEffect(() => {
    let hasLeft = false;
    const path = `/api/streams/${encodeURIComponent(stream)}/briefings/${encodeURIComponent(id)}`;
    void request<{ briefing: BriefingReading }>('GET', path).then((answer) => {
      if (!hasLeft) setKept(answer.ok ? answer.value.briefing : null);
    });
    return () => {
      hasLeft = true;
    };
  }, [request, stream, id, version]);
  return kept;
}
