import type { WeighedWarning } from '@ledningsplats/shared/warnings/loudness.ts';
import { useMemo, useState } from 'react';
import { useWarningsHere } from '../use-warnings-here.ts';
import { type DrawnWarning, drawnWarnings } from './drawn-warnings.ts';

export interface DrawnWarnings {
  /** All that are open, those without an area too. */
  list: readonly WeighedWarning[];
  drawn: readonly DrawnWarning[];
  /** Those of them that a map has said are in its view. */
  shown: readonly DrawnWarning[];
  /** What the map's layer says so by: `onShown`. */
  setShown: (numbers: readonly number[]) => void;
}

const NONE: readonly WeighedWarning[] = [];

/** The open warnings for a map and for the words beside it [WA1]. */
export function useDrawnWarnings(): DrawnWarnings {
  const { list } = useWarningsHere();
  const drawn = useMemo(() => drawnWarnings(list ?? NONE), [list]);
  const [numbers, setShown] = useState<readonly number[]>([]);
  const shown = useMemo(() => drawn.filter(({ number }) => numbers.includes(number)), [drawn, numbers]);
  return { list: list ?? NONE, drawn, shown, setShown };
}
