import { useCallback, useEffect, useState } from 'react';
import { useAnswersInOrder } from '../../forms/use-answers-in-order.ts';
import { useSync } from '../../sync/react.ts';
import type { Answer, ReadFailure } from '../../sync/sync.ts';

/** As the server lists it; the address itself is shown once, when the link is made. */
export interface DepartmentLinkReading {
  id: string;
  department: string;
  label: string;
  /** A name. */
  madeBy: string;
  madeAt: number;
  usedAt: number | null;
  revokedAt: number | null;
}

export interface DepartmentLinksView {
  /** Null until they have been fetched. */
  links: readonly DepartmentLinkReading[] | null;
  failure: ReadFailure | null;
  refresh: () => void;
  make: (link: { department: string; label: string }) => Promise<Answer<{ id: string; url: string }>>;
  revoke: (id: string) => Promise<Answer<unknown>>;
}

/** Links are no stream: fetched, changed one at a time, and shown as the server answered. */
export function useDepartmentLinks(): DepartmentLinksView {
  const { request } = useSync();
  const [links, setLinks] = useState<readonly DepartmentLinkReading[] | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const ask = useAnswersInOrder();

  const refresh = useCallback(() => {
    const isInOrder = ask();
    setFailure(null);
    void request<{ links: DepartmentLinkReading[] }>('GET', '/api/department-links').then((answer) => {
      if (!isInOrder()) return;
      if (answer.ok) setLinks(answer.value.links);
      else setFailure(answer);
    });
  }, [request, ask]);
  useEffect(refresh, [refresh]);

  const refreshed = <Value>(answer: Answer<Value>) => {
    if (answer.ok) refresh();
    return answer;
  };
  return {
    links,
    failure,
    refresh,
    make: async (link) => refreshed(await request<{ id: string; url: string }>('POST', '/api/department-links', link)),
    revoke: async (id) => refreshed(await request('DELETE', `/api/department-links/${id}`)),
  };
}
