import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { DecisionsSlice } from '@ledningsplats/shared/decisions/events.ts';
import { useEffect, useState } from 'react';
import { useSync } from '../../sync/react.ts';

/** As many as the server gives in a page, and more than a meeting takes up. */
const LIMIT = 200;

/** The incident's newest decisions, for a meeting to choose among; null until they have come. */
export function useBoardDecisions(stream: string, slice: DecisionsSlice): readonly DecisionReading[] | null {
  const { readings } = useSync();
  const [decisions, setDecisions] = useState<readonly DecisionReading[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the slice says when, not what
  useEffect(() => {
    let isLeft = false;
    void readings.decisions(stream, { limit: LIMIT }).then((answer) => {
      if (!isLeft && answer.ok) setDecisions(answer.value.decisions);
    });
    return () => {
      isLeft = true;
    };
  }, [readings, stream, slice]);
  return decisions;
}
