import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useSync } from '../../sync/react.ts';
import type { LogPagesView } from '../../sync/sync.ts';
import { behind, type MergedLine, mergedLines } from './merged-lines.ts';

export interface MergedLog {
  lines: readonly MergedLine[];
  hasOlder: boolean;
  isLoading: boolean;
  hasFailed: boolean;
  loadOlder: () => void;
}

/** The open logs of several incidents as one, live; each is its own stream and its own reading. */
export function useMergedLog(incidents: readonly string[]): MergedLog {
  const sync = useSync();
  const key = incidents.join(' ');
  const logs = useMemo(
    () => key.split(' ').map((incident) => ({ incident, pages: sync.log(incidentStream(incident), 'occurred') })),
    [sync, key],
  );
  useEffect(() => {
    const closes = logs.map(({ pages }) => pages.open());
    return () => {
      for (const close of closes) close();
    };
  }, [logs]);

  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = logs.map(({ pages }) => pages.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [logs],
  );
  // The same list until one of the logs has moved.
  const latest = useRef<readonly LogPagesView[]>([]);
  const views = useSyncExternalStore(subscribe, () => {
    const now = logs.map(({ pages }) => pages.getState());
    const isSame = now.length === latest.current.length && now.every((view, at) => view === latest.current[at]);
    if (!isSame) latest.current = now;
    return latest.current;
  });

  return useMemo(() => {
    const fetched = views.map(({ lines, hasOlder, total }, at) => ({
      incident: logs[at]?.incident ?? '',
      lines,
      hasOlder: hasOlder || total === null,
    }));
    const next = behind(fetched);
    return {
      lines: mergedLines(fetched),
      hasOlder: next.length > 0,
      isLoading: views.some(({ loading }) => loading),
      hasFailed: views.some(({ failed }) => failed !== null),
      loadOlder: () => {
        for (const { incident, pages } of logs) if (next.includes(incident)) void pages.loadOlder();
      },
    };
  }, [views, logs]);
}
