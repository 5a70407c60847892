import { useEffect } from 'react';
import { type ReadingView, useReading } from './use-reading.ts';

/** A channel that goes down is seen within this, also by whoever merely has the page open [LM4]. */
const LOOK_MS = 5_000;

/** How it is with the channels, asked for again as long as the page is open. */
export function useChannelReading<Value>(
  path: '/api/channels' | '/api/call-outs/ways' | '/api/call-ins/ways',
): ReadingView<Value> {
  const reading = useReading<Value>(path);
  const { value, failure, refresh } = reading;
  // each answer asks for the next: one that is long on its way is not called off by it
  useEffect(() => {
    if (value === null && failure === null) return;
    const timer = setTimeout(refresh, LOOK_MS);
    return () => clearTimeout(timer);
  }, [value, failure, refresh]);
  return reading;
}
