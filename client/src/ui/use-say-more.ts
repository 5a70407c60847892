import { useEffect, useRef } from 'react';
import { announce } from './announcements.ts';

/** Tells a screen reader when there are more of something; not of those that were there when the page opened. */
export function useSayMore(count: number, words: (more: number) => string): void {
  const said = useRef<number | null>(null);
  useEffect(() => {
    if (said.current !== null && count > said.current) announce(words(count - said.current));
    said.current = count;
  }, [count, words]);
}
