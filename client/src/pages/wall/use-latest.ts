import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { isAtStage } from '@ledningsplats/shared/decisions/decision-stage.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { useEffect, useRef, useState } from 'react';
import { useSync } from '../../sync/react.ts';
import type { Readings } from '../../sync/sync.ts';
import type { StreamView } from '../../sync/views.ts';
import { keepAsked } from './keep-asked.ts';

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
  const isLive = status === 'live';
  const asked = useRef<{ moved: () => void } | null>(null);

  useEffect(() => {
    if (!isLive) return;
    const kept = keepAsked({ ask: () => latestOf(readings, stream), show: setRead });
    asked.current = kept;
    return kept.stop;
  }, [readings, stream, isLive]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how far the stream has come says when, not what
  useEffect(() => asked.current?.moved(), [readings, stream, isLive, head.seq]);

  if (read?.stream === stream) return read;
  return {
    decisions: Object.values(state?.decisions.open ?? {}).sort((one, other) => other.number - one.number),
    lines: lines.filter((line) => line.important && isOpenLine(line)),
    hasOlder: false,
    isRead: false,
  };
}

/** Null: not answered, or a long log is read first; it is asked for again. */
async function latestOf(readings: Readings, stream: string): Promise<(Latest & { stream: string }) | null> {
  const [decided, important] = await Promise.all([
    readings.decisions(stream, { limit: DECISIONS }),
    readings.search(stream, { ...ALL, importantOnly: true }, LINES),
  ]);
  if (!decided.ok || !important.ok || important.value.preparing !== null) return null;
  return {
    stream,
    decisions: decided.value.decisions.filter((one) => !isAtStage(one, 'void')),
    lines: important.value.lines.filter(isOpenLine),
    hasOlder: important.value.lines.length === LINES,
    isRead: true,
  };
}

/** What stands in the secret part is not even told to be there: the wall hangs before whoever comes in [SE3]. */
function isOpenLine({ secrecy }: LogLine): boolean {
  return secrecy.state !== 'elsewhere';
}
