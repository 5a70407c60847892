import type { MapReading } from '@ledningsplats/shared/geo/map-reading.ts';
import { useCallback, useEffect, useState } from 'react';
import { readMap } from './map-answer.ts';

export interface MapReadingView {
  /** Null while it is fetched for the first time, and where it could not be. */
  reading: MapReading | null;
  isUnreached: boolean;
  refresh: () => void;
}

/** What the map is made of; asked again when the network is back. */
export function useMapReading(): MapReadingView {
  const [reading, setReading] = useState<MapReading | null>(null);
  const [isUnreached, setUnreached] = useState(false);
  const [asked, setAsked] = useState(0);
  const refresh = useCallback(() => setAsked((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: how often it was asked for says when, not what
  useEffect(() => {
    let isLeft = false;
    void readMap().then((found) => {
      if (isLeft) return;
      setUnreached(found === null);
      if (found !== null) setReading(found);
    });
    return () => {
      isLeft = true;
    };
  }, [asked]);
  useEffect(() => {
    if (!isUnreached) return;
    window.addEventListener('online', refresh);
    return () => window.removeEventListener('online', refresh);
  }, [isUnreached, refresh]);

  return { reading, isUnreached, refresh };
}
