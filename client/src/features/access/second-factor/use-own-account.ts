import type { OwnAccountReading } from '@ledningsplats/shared/access/own-account.ts';
import { useCallback, useEffect, useState } from 'react';
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
  const refresh = useCallback(() => {
    void request<OwnAccountReading>('GET', '/api/account').then((answer) => {
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setAccount(answer.value);
    });
  }, [request]);
  useEffect(refresh, [refresh]);
  return { account, failure, refresh };
}
