import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { toLeafletBounds } from './to-leaflet-bounds.ts';

export interface MapMoves {
  /** The whole of the municipality; it stays so when the window changes, until somebody moves the map. */
  goHome: () => void;
  goTo: (position: Position, zoom: number) => void;
  fit: (bounds: Bounds) => void;
}

/**
 * Moves the map when it is told to. While Leaflet animates a zoom it lets every other move pass unheard: what comes then
 * waits for the end of it.
 */
export function useView(map: LeafletMap | null, home: Bounds | null, frame: RefObject<HTMLElement | null>): MapMoves {
  const isHome = useRef(true);
  const isOwnMove = useRef(false);
  const isAnimating = useRef(false);
  const waiting = useRef<(() => void) | null>(null);

  const whenStill = useCallback((run: () => void) => {
    if (isAnimating.current) waiting.current = run;
    else run();
  }, []);
  const goHome = useCallback(() => {
    whenStill(() => {
      if (map === null || home === null) return;
      isOwnMove.current = true;
      map.fitBounds(toLeafletBounds(home), { animate: false });
      isOwnMove.current = false;
      isHome.current = true;
    });
  }, [map, home, whenStill]);

  useEffect(() => {
    if (map === null) return;
    const leave = () => {
      if (!isOwnMove.current) isHome.current = false;
    };
    const begin = () => {
      isAnimating.current = true;
    };
    const end = () => {
      isAnimating.current = false;
      const next = waiting.current;
      waiting.current = null;
      next?.();
    };
    map.on('movestart zoomstart', leave).on('zoomanim', begin).on('zoomend', end);
    return () => void map.off('movestart zoomstart', leave).off('zoomanim', begin).off('zoomend', end);
  }, [map]);

  // The rail folds, a phone is turned, the plan says where the municipality lies.
  useEffect(() => {
    if (map === null || frame.current === null) return;
    let { width, height } = { width: 0, height: 0 };
    const follow = ([entry]: ResizeObserverEntry[]) => {
      map.invalidateSize({ animate: false });
      const size = entry?.contentRect ?? { width, height };
      // a list that opens under the map takes of its height, and would take its names away
      const isOnlyLower = size.width === width && size.height <= height;
      [width, height] = [size.width, size.height];
      if (isHome.current && !isOnlyLower) goHome();
    };
    const observer = new ResizeObserver(follow);
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [map, frame, goHome]);

  const goTo = useCallback(
    ({ latitude, longitude }: Position, zoom: number) =>
      whenStill(() => void map?.setView([latitude, longitude], zoom)),
    [map, whenStill],
  );
  const fit = useCallback(
    (bounds: Bounds) => whenStill(() => void map?.fitBounds(toLeafletBounds(bounds))),
    [map, whenStill],
  );
  return { goHome, goTo, fit };
}
