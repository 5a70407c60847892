import { incidentStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import { useEffect, useMemo } from 'react';
import { useLog } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import type { LogPagesView } from '../../sync/sync.ts';
import { mergeSecret } from './merge-secret.ts';

export interface LogLines extends Pick<LogPagesView, 'total' | 'hasOlder' | 'loading' | 'failed'> {
  lines: readonly ShownLine[];
  loadOlder: () => Promise<void>;
}

/** The log as everyone may read it. */
export function useOpenLines(incident: string, order: LineOrder): LogLines {
  const { shown, total, hasOlder, loading, failed, loadOlder } = useLog(incidentStream(incident), order);
  return useMemo(
    () => ({ lines: shown, total, hasOlder, loading, failed, loadOlder }),
    [shown, total, hasOlder, loading, failed, loadOlder],
  );
}

/** The log of one who is cleared for its secret part; use it nowhere else, for it opens that part [SE3]. */
export function useClearedLines(incident: string, order: LineOrder): LogLines {
  const open = useOpenLines(incident, order);
  const secret = useLog(secretStream(incident), order);
  const { loadOlder } = secret;
  const lines = useMemo(
    () => mergeSecret(open.lines, secret.shown, order, !open.hasOlder),
    [open.lines, secret.shown, order, open.hasOlder],
  );
  const isBehind = secret.hasOlder && !secret.loading && secret.failed === null && lines.some(isNote);
  useEffect(() => {
    if (isBehind) void loadOlder();
  }, [isBehind, loadOlder]);
  return useMemo(() => ({ ...open, lines }), [open, lines]);
}

function isNote({ line }: ShownLine): boolean {
  return line.secrecy.state === 'elsewhere';
}
