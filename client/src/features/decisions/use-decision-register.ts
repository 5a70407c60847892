import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { DecisionsSlice } from '@ledningsplats/shared/decisions/events.ts';
import { useCallback, useEffect, useState } from 'react';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { withFreshPage } from './register-pages.ts';

export interface DecisionRegister {
  /** Newest first. */
  decisions: readonly DecisionReading[];
  isLoading: boolean;
  failure: ReadFailure | null;
  hasOlder: boolean;
  loadOlder: () => void;
  refresh: () => void;
}

const PAGE = 50;

/** The register of decisions by pages, read anew when something about the open ones changes. */
export function useDecisionRegister(stream: string, slice: DecisionsSlice | null, removedAt: number): DecisionRegister {
  const { readings } = useSync();
  const [decisions, setDecisions] = useState<readonly DecisionReading[]>([]);
  const [isLoading, setLoading] = useState(true);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [attempt, setAttempt] = useState(0);

  // What was fetched before a removal may hold what it took [LG10].
  const [fetchedAfter, setFetchedAfter] = useState(removedAt);
  if (fetchedAfter !== removedAt) {
    setFetchedAfter(removedAt);
    setDecisions([]);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the slice and the attempt say when, not what
  useEffect(() => {
    let isLeft = false;
    setLoading(true);
    void readings.decisions(stream, undefined, PAGE).then((answer) => {
      if (isLeft) return;
      setLoading(false);
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setDecisions((known) => withFreshPage(known, answer.value.decisions));
    });
    return () => {
      isLeft = true;
    };
  }, [readings, stream, slice, removedAt, attempt]);

  const oldest = decisions.at(-1)?.number ?? null;
  const loadOlder = useCallback(() => {
    if (oldest === null) return;
    setLoading(true);
    void readings.decisions(stream, oldest, PAGE).then((answer) => {
      setLoading(false);
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setDecisions((known) => withFreshPage(known, answer.value.decisions));
    });
  }, [readings, stream, oldest]);

  return {
    decisions,
    isLoading,
    failure,
    hasOlder: oldest !== null && oldest > 1,
    loadOlder,
    refresh: () => setAttempt((count) => count + 1),
  };
}
