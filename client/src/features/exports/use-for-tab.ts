import { useState } from 'react';

/** Places and grounds, never the words that are masked; gone with the tab. */
const held = new Map<string, unknown>();

/**
 * As `useState`, and there again when the page is drawn anew: a phone that is turned has another layout, and an hour's
 * choices of what to mask must not go with it.
 */
export function useForTab<Value>(key: string, initial: Value): [Value, (next: Value) => void] {
  const [value, setValue] = useState(() => (held.has(key) ? (held.get(key) as Value) : initial));
  function keep(next: Value) {
    held.set(key, next);
    setValue(next);
  }
  return [value, keep];
}
