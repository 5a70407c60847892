import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How many of a list's rows are wholly in sight, from the first: the others are counted and not cut through. Looked at again when
 * what it holds or the screen is another.
 */
export function useFitting(list: RefObject<HTMLElement | null>, of: readonly unknown[]): number {
  const [fits, setFits] = useState(of.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the rows say decides how high they are
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const measure = () => {
      const { bottom } = element.getBoundingClientRect();
      const rows = [...element.children].map((row) => row.getBoundingClientRect().bottom);
      // a pixel is rounding
      const cut = rows.findIndex((row) => row > bottom + 1);
      setFits(cut === -1 ? rows.length : cut);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, of]);
  return fits;
}
