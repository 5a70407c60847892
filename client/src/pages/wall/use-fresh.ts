import { useEffect, useState } from 'react';

/** As long as somebody who looks up now and then is to see what is new. */
const FRESH_MS = 60_000;

/**
 * Which of what is shown has come while it was shown: each is marked for a minute, and moves once as it comes. What is there from
 * the start is not new, and what was shown already and has only moved is not either.
 */
export function useFresh(keys: readonly string[], isReady: boolean): ReadonlySet<string> {
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const come = known === null ? [] : keys.filter((key) => !known.has(key));
  if (isReady && (known === null || come.length > 0)) {
    setKnown(new Set([...(known ?? []), ...keys]));
    if (come.length > 0) setFresh(new Set([...fresh, ...come]));
  }

  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setFresh(new Set()), FRESH_MS);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
