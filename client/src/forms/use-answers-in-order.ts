import { useCallback, useRef } from 'react';

/**
 * For what is asked for again before the last answer has come. Called when something is asked; what it answers is called
 * when the answer is there, and says whether to show it: false of one that a newer one has overtaken, for it tells of what
 * was before, and may hold words that have been removed since [LG10].
 */
export function useAnswersInOrder(): () => () => boolean {
  const asked = useRef(0);
  const shown = useRef(0);
  return useCallback(() => {
    const turn = ++asked.current;
    return () => {
      if (turn < shown.current) return false;
      shown.current = turn;
      return true;
    };
  }, []);
}
