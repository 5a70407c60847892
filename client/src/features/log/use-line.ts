import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { useEffect, useState } from 'react';
import { useSelected, useSync } from '../../sync/react.ts';

/**
 * One line of a stream: from the picture where it is among the newest, else asked for. What was read for another `version`
 * is not shown: its words may have been removed since. Null until it is there.
 */
export function useLine(stream: string, seq: number, version: number): { line: LogLine | null; hasFailed: boolean } {
  const { readings } = useSync();
  const pictured = useSelected((all) => all.streams[stream]?.lines.find((line) => line.seq === seq) ?? null);
  const [fetched, setFetched] = useState<{ version: number; line: LogLine | null } | null>(null);
  const isPictured = pictured !== null;
  useEffect(() => {
    if (isPictured) return;
    let hasLeft = false;
    void readings.line(stream, seq).then((answer) => {
      if (!hasLeft) setFetched({ version, line: answer.ok ? answer.value.line : null });
    });
    return () => {
      hasLeft = true;
    };
  }, [readings, stream, seq, version, isPictured]);
  if (isPictured) return { line: pictured, hasFailed: false };
  if (fetched?.version !== version) return { line: null, hasFailed: false };
  return { line: fetched.line, hasFailed: fetched.line === null };
}
