import { useCallback, useEffect, useState } from 'react';
import { useSync } from '../sync/react.ts';
import type { ReadFailure } from '../sync/sync.ts';

export interface ReadingView<Value> {
  /** Null until it has been fetched. What was fetched stays while it is asked for again. */
  value: Value | null;
  failure: ReadFailure | null;
  refresh: () => void;
}

/** What is no stream: fetched when the page is opened, and when it is asked for again. */
export function useReading<Value>(path: string): ReadingView<Value> {
  const { request } = useSync();
  const [value, setValue] = useState<Value | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [asked, setAsked] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: how often it was asked for says when, not what
  useEffect(() => {
    let isLeft = false;
    void request<Value>('GET', path).then((answer) => {
      if (isLeft) return;
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setValue(answer.value);
    });
    return () => {
      isLeft = true;
    };
  }, [request, path, asked]);

  return { value, failure, refresh: useCallback(() => setAsked((count) => count + 1), []) };
}
