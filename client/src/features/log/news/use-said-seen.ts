import { type ReaderMark, SAID_SEEN } from '@ledningsplats/shared/core/protocol.ts';
import { useEffect } from 'react';
import { useSelected, useSync } from '../../../sync/react.ts';
import { useLastLook } from '../use-last-look.ts';

export interface LogEnd {
  /** Lines in the whole log; null: not known yet. */
  total: number | null;
  /** When the newest of them was recorded; 0: there is none. */
  newest: number;
}

/**
 * What the reader has said that they have seen, on whichever device [LG8]. A look at the log does not move it. The first time it
 * begins where the reader had last looked; for one who never had, at what stands there now. Null: not known yet.
 */
export function useSaidSeen(stream: string, { total, newest }: LogEnd): ReaderMark | null {
  const { marks } = useSync();
  const isTold = useSelected((all) => all.marks.isTold);
  const said = useSelected((all) => all.marks.byStream[`${stream}${SAID_SEEN}`]) ?? null;
  const look = useLastLook(stream);
  const { lines, seenAt } = look ?? { lines: total, seenAt: newest };
  const isFirst = isTold && said === null && lines !== null && seenAt > 0;
  useEffect(() => {
    if (isFirst && lines !== null) marks.say(stream, { lines, seenAt });
  }, [marks, stream, isFirst, lines, seenAt]);
  return said;
}
