import type { DecisionStage } from '@ledningsplats/shared/decisions/decision-stage.ts';
import type { DecisionsSlice } from '@ledningsplats/shared/decisions/events.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { type RegisterRow, withPage } from './register-pages.ts';

export interface DecisionRegister {
  /** Newest first. */
  rows: readonly RegisterRow[];
  isLoading: boolean;
  failure: ReadFailure | null;
  hasOlder: boolean;
  loadOlder: () => void;
  refresh: () => void;
}

const PAGE = 50;

/** The register of decisions by pages, read anew when something about the open ones changes. */
export function useDecisionRegister(
  stream: string,
  slice: DecisionsSlice | null,
  removedAt: number,
  stage: DecisionStage | undefined,
): DecisionRegister {
  const { readings } = useSync();
  const [rows, setRows] = useState<readonly RegisterRow[]>([]);
  /** The lowest number that has been looked at. */
  const [from, setFrom] = useState<number | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [attempt, setAttempt] = useState(0);

  // What was fetched before a removal may hold what it took [LG10].
  const wanted = `${removedAt} ${stage ?? ''}`;
  const [fetchedFor, setFetchedFor] = useState(wanted);
  if (fetchedFor !== wanted) {
    setFetchedFor(wanted);
    setRows([]);
    setFrom(null);
  }
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the slice and the attempt say when, not what
  useEffect(() => {
    let isLeft = false;
    setLoading(true);
    void readings.decisions(stream, { limit: PAGE, stage }).then((answer) => {
      if (isLeft) return;
      setLoading(false);
      setFailure(answer.ok ? null : answer);
      if (!answer.ok) return;
      setRows((known) => withPage(known, answer.value));
      setFrom((lowest) => Math.min(lowest ?? answer.value.from, answer.value.from));
    });
    return () => {
      isLeft = true;
    };
  }, [readings, stream, slice, removedAt, stage, attempt]);

  const loadOlder = useCallback(() => {
    if (from === null) return;
    setLoading(true);
    void readings.decisions(stream, { before: from, limit: PAGE, stage }).then((answer) => {
      // asked for before a removal, or of another stage: it may hold what does not belong here any more
      if (latest.current !== wanted) return;
      setLoading(false);
      setFailure(answer.ok ? null : answer);
      if (!answer.ok) return;
      setRows((known) => withPage(known, answer.value, from));
      setFrom(answer.value.from);
    });
  }, [readings, stream, from, stage, wanted]);

  return {
    rows,
    isLoading,
    failure,
    hasOlder: from !== null && from > 1,
    loadOlder,
    refresh: () => setAttempt((count) => count + 1),
  };
}
