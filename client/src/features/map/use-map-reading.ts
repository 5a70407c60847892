import type { MapReading } from '@ledningsplats/shared/geo/map-reading.ts';
import { useCallback, useEffect, useState } from 'react';
import { useConnection } from '../../sync/react.ts';
import { readMap } from './map-answer.ts';

export interface MapReadingView {
  /** Null while it is fetched for the first time, and where it could not be. */
  reading: MapReading | null;
  isUnreached: boolean;
  refresh: () => void;
}

/**
 * What the map is made of; asked again when there is contact with the server, which the browser's own word of the network
 * says nothing of where it was the server that was away.
 */
export function useMapReading(): MapReadingView {
  const [reading, setReading] = useState<MapReading | null>(null);
  const [isUnreached, setUnreached] = useState(false);
  const [asked, setAsked] = useState(0);
  const isConnected = useConnection().state === 'connected';
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
    if (isUnreached && isConnected) refresh();
  }, [isUnreached, isConnected, refresh]);

  return { reading, isUnreached, refresh };
}
