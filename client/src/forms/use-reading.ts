import { useCallback, useEffect, useRef, useState } from 'react';
import { useSync } from '../sync/react.ts';
import type { ReadFailure } from '../sync/sync.ts';
import { useAnswersInOrder } from './use-answers-in-order.ts';

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
  const ask = useAnswersInOrder();
  const shown = useRef<string | null>(null);

  const refresh = useCallback(() => {
    const isInOrder = ask();
    void request<Value>('GET', path).then((answer) => {
      if (shown.current !== path || !isInOrder()) return;
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setValue(answer.value);
    });
  }, [request, path, ask]);
  useEffect(() => {
    shown.current = path;
    refresh();
    return () => {
      shown.current = null;
    };
  }, [path, refresh]);

  return { value, failure, refresh };
}
