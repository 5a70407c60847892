import type { OwnAccountReading } from '@ledningsplats/shared/access/own-account.ts';
import { useCallback, useEffect, useState } from 'react';
import { useAnswersInOrder } from '../../../forms/use-answers-in-order.ts';
import { useSync } from '../../../sync/react.ts';
import type { ReadFailure } from '../../../sync/sync.ts';

export interface OwnAccountView {
  /** Null until it has been fetched. */
  account: OwnAccountReading | null;
  failure: ReadFailure | null;
  refresh: () => void;
}

/** One's own ways in: no stream, fetched when the page opens and after each change. */
export function useOwnAccount(): OwnAccountView {
  const { request } = useSync();
  const [account, setAccount] = useState<OwnAccountReading | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const ask = useAnswersInOrder();
  const refresh = useCallback(() => {
    const isInOrder = ask();
    void request<OwnAccountReading>('GET', '/api/account').then((answer) => {
      if (!isInOrder()) return;
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setAccount(answer.value);
    });
  }, [request, ask]);
  useEffect(refresh, [refresh]);
  return { account, failure, refresh };
}
