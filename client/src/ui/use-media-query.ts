import { useCallback, useSyncExternalStore } from 'react';

/** Phones, and anything as narrow: the width at which dialogs become sheets. */
export const PHONE_QUERY = '(width <= 640px)';

/** One of each, asked again and again: a new one is a parse and a listener more, at every drawing of whoever asks. */
const lists = new Map<string, MediaQueryList>();

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = listOf(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => listOf(query).matches);
}

function listOf(query: string): MediaQueryList {
  const known = lists.get(query) ?? window.matchMedia(query);
  lists.set(query, known);
  return known;
}
