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
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  const fetchFrom = useCallback(
    async (before: number | null) => {
      const query = new URLSearchParams({ after: String(after), limit: String(PAGE) });
      if (what !== null) query.set('what', what);
      if (before !== null) query.set('before', String(before));
      return request<{ entries: AuditListing[]; hasOlder: boolean }>('GET', `/api/audit?${query}`);
    },
    [request, what, after],
  );
  // what was asked before another question began is not shown under it
  const [page, setPage] = useState<{
    of: typeof fetchFrom;
    entries: readonly AuditListing[];
    hasOlder: boolean;
  } | null>(null);
  const asking = useRef(fetchFrom);
  const read = useCallback(
    async (known: readonly AuditListing[]) => {
      const answer = await fetchFrom(known.at(-1)?.id ?? null);
      if (asking.current !== fetchFrom) return;
      setFailure(answer.ok ? null : answer);
      if (!answer.ok) return;
      const { entries, hasOlder } = answer.value;
      setPage({ of: fetchFrom, entries: [...known, ...entries], hasOlder });
    },
    [fetchFrom],
  );
  useEffect(() => {
    asking.current = fetchFrom;
    void read([]);
  }, [fetchFrom, read]);

  const isOfThis = page?.of === fetchFrom;
  return {
    // those of the question before stay until the new ones are there
    entries: page?.entries ?? null,
    failure,
    hasOlder: isOfThis && page.hasOlder,
    loadOlder: () => void read(isOfThis ? page.entries : []),
  };
}
