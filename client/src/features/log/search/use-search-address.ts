import type { LineSearch } from '@ledningsplats/shared/log/line-search.ts';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressOf, type LinePlace, NO_SEARCH, placeIn, searchIn } from './search-address.ts';

export interface SearchAddress {
  /** As it stands in the fields. */
  typed: LineSearch;
  /** As it stands in the address: what is searched for. */
  asked: LineSearch;
  /** The line that is shown among those around it. */
  place: LinePlace | null;
  type: (search: LineSearch) => void;
  show: (place: LinePlace | null) => void;
  clear: () => void;
}

/** Between two keys of one who types fast; each search that is not asked is one less to answer. */
const TYPING_PAUSE = 200;

/** The search of a page, kept in its address: it survives reloading, going back and being handed on. */
export function useSearchAddress(): SearchAddress {
  const query = useSearch();
  const [path, navigate] = useLocation();
  const asked = useMemo(() => searchIn(query), [query]);
  const address = addressOf(asked);
  const [held, setHeld] = useState({ address, search: asked });
  // Another search than these fields have written: back, forward, a link.
  const current = held.address === address ? held : { address, search: asked };
  if (current !== held) setHeld(current);
  const { search } = current;
  const wanted = addressOf(search);

  useEffect(() => {
    if (wanted === address) return;
    const timer = setTimeout(() => {
      setHeld((now) => ({ ...now, address: wanted }));
      navigate(addressed(path, wanted), { replace: true });
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [wanted, address, path, navigate]);

  return {
    typed: search,
    asked,
    place: placeIn(query),
    type: (next) => setHeld((now) => ({ ...now, search: next })),
    show: (place) => {
      setHeld({ address: wanted, search });
      navigate(addressed(path, addressOf(search, place)));
    },
    clear: () => {
      setHeld({ address: '', search: NO_SEARCH });
      navigate(path);
    },
  };
}

function addressed(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
