import type { ReaderMark } from '@ledningsplats/shared/core/protocol.ts';
import { useEffect, useMemo, useState } from 'react';
import { useSelf } from '../../forms/use-self.ts';
import { useSelected, useSync } from '../../sync/react.ts';
import type { LastLook } from './unread.ts';

/**
 * How far the reader had looked when this visit began, on whichever device [LG8]. It stands still while the log is open,
 * so that the divider does not run away from who reads; a new visit begins when the page comes into sight again. Null:
 * the reader had never looked, or the server has not told yet.
 */
export function useLastLook(stream: string): LastLook | null {
  const { person: reader } = useSelf();
  const { marks, store } = useSync();
  const isTold = useSelected((all) => all.marks.isTold);
  const [visit, setVisit] = useState<{ stream: string; mark: ReaderMark | null } | null>(null);
  if (isTold && visit?.stream !== stream) setVisit({ stream, mark: store.getState().marks.byStream[stream] ?? null });
  useEffect(() => {
    const handleVisibility = () => {
      if (document.visibilityState === 'hidden') return;
      void marks.refresh().then(() => setVisit({ stream, mark: store.getState().marks.byStream[stream] ?? null }));
    };
    document.addEventListener('visibilitychange', handleVisibility);
    return () => document.removeEventListener('visibilitychange', handleVisibility);
  }, [marks, store, stream]);
  const mark = visit?.stream === stream ? visit.mark : null;
  return useMemo(() => mark && { ...mark, reader }, [mark, reader]);
}
