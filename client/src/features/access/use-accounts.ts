import { useCallback, useEffect, useState } from 'react';
import { useAnswersInOrder } from '../../forms/use-answers-in-order.ts';
import { useSync } from '../../sync/react.ts';
import type { Answer, ReadFailure } from '../../sync/sync.ts';
import { type AccountReading, inOrder } from './accounts.ts';

export interface AccountsView {
  /** Null until they have been fetched. */
  accounts: readonly AccountReading[] | null;
  failure: ReadFailure | null;
  refresh: () => void;
  create: (account: NewAccount) => Promise<Answer<AccountReading>>;
  change: (id: string, changes: AccountChanges) => Promise<Answer<AccountReading>>;
}

export interface NewAccount {
  username: string;
  password: string;
  name: string;
  title: string;
  roles: string[];
  capacities: string[];
  function: string | null;
  phone: string | null;
  email: string | null;
}

export type AccountChanges = Partial<{
  roles: string[];
  capacities: string[];
  function: string | null;
  active: boolean;
  password: string;
}>;

/** Accounts are no stream: fetched, changed one at a time, and shown as the server answered. */
export function useAccounts(): AccountsView {
  const { request } = useSync();
  const [accounts, setAccounts] = useState<readonly AccountReading[] | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const ask = useAnswersInOrder();

  const refresh = useCallback(() => {
    const isInOrder = ask();
    setFailure(null);
    void request<{ accounts: AccountReading[] }>('GET', '/api/accounts').then((answer) => {
      if (!isInOrder()) return;
      if (answer.ok) setAccounts(inOrder(answer.value.accounts));
      else setFailure(answer);
    });
  }, [request, ask]);
  useEffect(refresh, [refresh]);

  const keep = (answer: Answer<AccountReading>) => {
    if (answer.ok) {
      const { value } = answer;
      setAccounts((known) => inOrder([...(known ?? []).filter(({ id }) => id !== value.id), value]));
    }
    return answer;
  };
  return {
    accounts,
    failure,
    refresh,
    create: async (account) => keep(await request('POST', '/api/accounts', account)),
    change: async (id, changes) => keep(await request('PATCH', `/api/accounts/${id}`, changes)),
  };
}
