import type { FeedsReading } from '@ledningsplats/shared/warnings/feed-status.ts';
import { useEffect } from 'react';
import { useReading } from '../../forms/use-reading.ts';

/** As often as the quickest source is asked: what is shown of its age is never far behind. */
const EVERY_MS = 60_000;

/** How the reading of the sources goes, asked for again each minute while it is shown. Null until it has been fetched. */
export function useFeeds(): FeedsReading | null {
  const { value, refresh } = useReading<FeedsReading>('/api/warnings/feeds');
  useEffect(() => {
    const timer = setInterval(refresh, EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return value;
}
