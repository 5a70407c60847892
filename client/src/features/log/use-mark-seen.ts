import { useEffect, useRef } from 'react';
import { useSelected, useSync } from '../../sync/react.ts';

/** In sight for this long the newest lines have been looked at; less is a glance in passing. */
const LOOKED_AFTER = 2_000;

export interface InSight {
  stream: string;
  /** Lines in the whole log; null: not known yet. */
  total: number | null;
  /** When the newest of them was recorded; 0: there is none. */
  newest: number;
  isInSight: boolean;
}

/** Moves the reader's mark when the newest lines have been in sight for a while, also while more keep coming [LG8]. */
export function useMarkSeen({ stream, total, newest, isInSight }: InSight): void {
  const { marks } = useSync();
  // Before the server has told, a look of one's own would be taken for the last one.
  const isTold = useSelected((all) => all.marks.isTold);
  const latest = useRef({ total, newest });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = { total, newest };
  });
  const isLooking = isTold && isInSight && total !== null && newest > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newer is looked at anew
  useEffect(() => {
    if (!isLooking) return;
    const look = () => {
      timer.current = null;
      const { total: lines, newest: seenAt } = latest.current;
      if (document.visibilityState === 'visible' && lines !== null) marks.see(stream, { lines, seenAt });
    };
    const begin = () => {
      timer.current ??= setTimeout(look, LOOKED_AFTER);
    };
    begin();
    document.addEventListener('visibilitychange', begin);
    return () => document.removeEventListener('visibilitychange', begin);
  }, [marks, stream, isLooking, newest]);
  useEffect(() => {
    if (isLooking) return;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, [isLooking]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
}
