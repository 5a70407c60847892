import { useEffect, useRef } from 'react';
import { useSync } from '../sync/react.ts';
import { announce } from '../ui/announcements.ts';

/**
 * Tells a screen reader when there are more of something; not of those that were there when the page opened, and not of what
 * was told when it happened and is played back now [OV5].
 */
export function useSayMore(count: number, words: (more: number) => string): void {
  const { isPast = false } = useSync();
  const said = useRef<number | null>(null);
  useEffect(() => {
    if (!isPast && said.current !== null && count > said.current) announce(words(count - said.current));
    said.current = count;
  }, [count, words, isPast]);
}
