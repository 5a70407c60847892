import { useEffect, useRef } from 'react';
import { cardTexts } from '../../i18n/cards.ts';
import { announce } from '../../ui/announcements.ts';
import type { ShownCard } from './shown-cards.ts';

/** Tells a screen reader when a level that is reached brings cards; not of those that were there when the page opened. */
export function useSayOffered(cards: readonly ShownCard[]): void {
  const said = useRef<number | null>(null);
  const count = cards.length;
  useEffect(() => {
    if (said.current !== null && count > said.current) announce(cardTexts.offered(count - said.current));
    said.current = count;
  }, [count]);
}
