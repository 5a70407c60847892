import type { Pen } from '@ledningsplats/shared/core/protocol.ts';
import { useCallback, useEffect, useRef } from 'react';
import { useConnection, usePens, useSync } from '../sync/react.ts';
import { PenHold } from './pen-hold.ts';
import { useSelf } from './use-self.ts';

export interface SectionPen {
  /** Who else writes here; null: nobody. */
  other: Pen | null;
  takeOver: () => void;
  /** Something was written: one who is silent for long lets go. */
  touched: () => void;
}

/**
 * One person writes a section at a time, visibly; `thing` is its own name in the stream, as `lagesbild/prognos`. It is held while the section is open for writing here, let go when it is
 * left, when contact is lost and after the plan's minutes of silence, and taken again at the next key.
 */
export function useSectionPen(
  stream: string,
  thing: string,
  { isWriting, releaseAfterMinutes }: { isWriting: boolean; releaseAfterMinutes: number },
): SectionPen {
  const { pen } = useSync();
  const { state } = useConnection();
  const self = useSelf();
  const held = usePens(stream).find((one) => one.thing === thing);
  const hold = useRef<PenHold | null>(null);
  const isHolding = isWriting && state === 'connected';

  useEffect(() => {
    if (!isHolding) return;
    const own = new PenHold((what) => pen({ stream, thing, what }), releaseAfterMinutes * 60_000);
    hold.current = own;
    return () => {
      own.leave();
      hold.current = null;
    };
  }, [isHolding, pen, stream, thing, releaseAfterMinutes]);

  return {
    other: held && held.person !== self.person ? held : null,
    takeOver: useCallback(() => pen({ stream, thing, what: 'take_over' }), [pen, stream, thing]),
    touched: useCallback(() => hold.current?.touched(), []),
  };
}
