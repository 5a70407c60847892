import type { AuditListing } from '@ledningsplats/shared/core/administration.ts';
import type { AuditWhat } from '@ledningsplats/shared/core/audit.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';

export interface AuditQuery {
  /** Null: every kind. */
  what: AuditWhat | null;
  /** UTC milliseconds. */
  after: number;
}

export interface AuditView {
  /** Null until the first page has been fetched. */
  entries: readonly AuditListing[] | null;
  failure: ReadFailure | null;
  hasOlder: boolean;
  /** The next page; before anything has come, or after a failure, the same one again. */
  loadOlder: () => void;
}

const PAGE = 50;

/** What is written down, page by page from the newest. Another question begins anew. */
export function useAudit({ what, after }: AuditQuery): AuditView {
  const { request } = useSync();
  const [entries, setEntries] = useState<readonly AuditListing[] | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [hasOlder, setHasOlder] = useState(false);

  const fetchFrom = useCallback(
    async (before: number | null) => {
      const query = new URLSearchParams({ after: String(after), limit: String(PAGE) });
      if (what !== null) query.set('what', what);
      if (before !== null) query.set('before', String(before));
      return request<{ entries: AuditListing[]; hasOlder: boolean }>('GET', `/api/audit?${query}`);
    },
    [request, what, after],
  );
  const show = useCallback((answer: Awaited<ReturnType<typeof fetchFrom>>, known: readonly AuditListing[]) => {
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return;
    setEntries([...known, ...answer.value.entries]);
    setHasOlder(answer.value.hasOlder);
  }, []);

  // of another question: what was asked before it began is not shown under it
  const asking = useRef(fetchFrom);
  useEffect(() => {
    asking.current = fetchFrom;
    void fetchFrom(null).then((answer) => {
      if (asking.current === fetchFrom) show(answer, []);
    });
  }, [fetchFrom, show]);

  const known = entries ?? [];
  return {
    entries,
    failure,
    hasOlder,
    loadOlder: () =>
      void fetchFrom(known.at(-1)?.id ?? null).then((answer) => {
        if (asking.current === fetchFrom) show(answer, known);
      }),
  };
}
