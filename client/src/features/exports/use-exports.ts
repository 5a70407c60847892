import type { ExportKind, ExportReading } from '@ledningsplats/shared/exports/export-readings.ts';
import { useCallback, useEffect, useState } from 'react';
import { useReading } from '../../forms/use-reading.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';

const POLL_MS = 1_000;

export interface Wanted {
  kind: ExportKind | 'for_masking';
  secret: boolean;
  krisstod: boolean;
  continuity: boolean;
  maskedCopy: string | null;
}

export function exportsPath(stream: string): string {
  return `/api/streams/${encodeURIComponent(stream)}/exports`;
}

/** One's own exports of an incident: asked again as long as any of them is on its way. */
export function useExports(stream: string) {
  const { request } = useSync();
  const path = exportsPath(stream);
  const reading = useReading<{ exports: ExportReading[] }>(path);
  const { value, refresh } = reading;
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const isUnderWay = value?.exports.some(({ state }) => state === 'waiting' || state === 'working') ?? false;

  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(refresh, POLL_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh]);

  const ask = useCallback(
    async (wanted: Wanted): Promise<ExportReading | null> => {
      setFailure(null);
      const answer = await request<ExportReading>('POST', path, wanted);
      if (!answer.ok) setFailure(answer);
      refresh();
      return answer.ok ? answer.value : null;
    },
    [request, path, refresh],
  );
  const drop = useCallback(
    async (id: string) => {
      await request('DELETE', `${path}/${id}`);
      refresh();
    },
    [request, path, refresh],
  );
  return { reading, failure, ask, drop, exports: value?.exports ?? null };
}
