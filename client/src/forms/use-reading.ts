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
  const wanted = useRef<string | null>(path);

  const refresh = useCallback(() => {
    const of = wanted.current;
    if (of === null) return;
    const isInOrder = ask();
    void request<Value>('GET', of).then((answer) => {
      if (wanted.current !== of || !isInOrder()) return;
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setValue(answer.value);
    });
  }, [request, ask]);
  useEffect(() => {
    wanted.current = path;
    refresh();
    return () => {
      wanted.current = null;
    };
  }, [path, refresh]);

  return { value, failure, refresh };
}
