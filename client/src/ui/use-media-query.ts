import { useCallback, useSyncExternalStore } from 'react';

/** Phones, and anything as narrow: the width at which dialogs become sheets. */
export const PHONE_QUERY = '(width <= 640px)';

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
