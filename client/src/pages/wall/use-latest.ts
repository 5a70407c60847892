import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { isAtStage } from '@ledningsplats/shared/decisions/decision-stage.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { useEffect, useRef, useState } from 'react';
import { useSync } from '../../sync/react.ts';
import type { StreamView } from '../../sync/views.ts';

/** The events of a moment are one question, and a busy log is a question a second. */
const GATHER_MS = 1_000;
/** More than are shown: some may be void, or stand in the secret part. */
const LINES = 30;
const DECISIONS = 20;
const ALL = { words: '', kind: null, function: null, verification: null, from: null, to: null, place: '' };

/** What of a decision stands on the wall; both an open one and a reading of the register are one. */
export type WallDecision = Pick<DecisionReading, 'number' | 'seq' | 'decider' | 'decidedAt' | 'confirmed' | 'content'>;

export interface Latest {
  decisions: readonly WallDecision[];
  lines: readonly LogLine[];
  /** There are more important lines than were asked for. */
  hasOlder: boolean;
  /** By the server; else what the picture happens to hold, which says nothing of what is new. */
  isRead: boolean;
}

/**
 * The latest decisions and the important lines, whatever else has been written since: asked for again whenever the stream
 * has moved. Until there is an answer, or without contact, what the picture itself holds of them.
 */
export function useLatest({ stream, head, state, lines, status }: StreamView<IncidentState>): Latest {
  const { readings } = useSync();
  const [read, setRead] = useState<(Latest & { stream: string }) | null>(null);
  const [asked, setAsked] = useState(0);
  const isLive = status === 'live';
  const isAsking = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: how far the stream has come says when, not what
  useEffect(() => {
    if (!isLive || isAsking.current) return;
    isAsking.current = true;
    setTimeout(async () => {
      isAsking.current = false;
      const [decided, important] = await Promise.all([
        readings.decisions(stream, { limit: DECISIONS }),
        readings.search(stream, { ...ALL, importantOnly: true }, LINES),
      ]);
      if (!decided.ok || !important.ok) return;
      // a long log is read first: it is asked for again
      if (important.value.preparing !== null) return setAsked((count) => count + 1);
      setRead({
        stream,
        decisions: decided.value.decisions.filter((one) => !isAtStage(one, 'void')),
        lines: important.value.lines.filter(isOpenLine),
        hasOlder: important.value.lines.length === LINES,
        isRead: true,
      });
    }, GATHER_MS);
  }, [readings, stream, head.seq, isLive, asked]);

  if (read?.stream === stream) return read;
  return {
    decisions: Object.values(state?.decisions.open ?? {}).sort((one, other) => other.number - one.number),
    lines: lines.filter((line) => line.important && isOpenLine(line)),
    hasOlder: false,
    isRead: false,
  };
}

/** What stands in the secret part is not even told to be there: the wall hangs before whoever comes in [SE3]. */
function isOpenLine({ secrecy }: LogLine): boolean {
  return secrecy.state !== 'elsewhere';
}
