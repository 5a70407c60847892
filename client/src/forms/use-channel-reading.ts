import { useEffect } from 'react';
import { type ReadingView, useReading } from './use-reading.ts';

/** A channel that goes down is seen within this, also by whoever merely has the page open [LM4]. */
const LOOK_MS = 5_000;

/** How it is with the channels, asked for again as long as the page is open. */
export function useChannelReading<Value>(
  path: '/api/channels' | '/api/call-outs/ways' | '/api/call-ins/ways',
): ReadingView<Value> {
  const reading = useReading<Value>(path);
  const { refresh } = reading;
  useEffect(() => {
    const timer = setInterval(refresh, LOOK_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return reading;
}
