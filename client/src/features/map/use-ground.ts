import type { Attribution, BaseMap, MapFault, RasterMap } from '@ledningsplats/shared/geo/map-reading.ts';
import { useCallback, useEffect, useState } from 'react';
import { useMapReading } from './use-map-reading.ts';

export interface Ground {
  /** Whether it is known what there is to show; false while it is asked for the first time. */
  isKnown: boolean;
  shown: 'vector' | 'raster' | 'plain';
  base: BaseMap | null;
  raster: RasterMap | null;
  attribution: Attribution | null;
  /** Why there is no map of our own. */
  fault: MapFault | 'unreached' | null;
  hasRasterFailed: boolean;
  /** Some of the map could not be fetched. */
  hasHoles: boolean;
  /** Grows when what was missing is asked for once more: what is drawn is drawn anew. */
  attempt: number;
  noteFault: () => void;
  noteRasterFailed: () => void;
  /** Asks for what was missing once more. */
  tryAgain: () => void;
  /** Null where there is nothing to choose between. */
  choose: ((ground: 'vector' | 'raster') => void) | null;
}

/** What is drawn as ground: pictures where the installation has them and they answer, else our own map, else nothing. */
export function useGround(): Ground {
  const { reading, isUnreached, refresh } = useMapReading();
  const [hasRasterFailed, setRasterFailed] = useState(false);
  const [hasHoles, setHoles] = useState(false);
  const [isOwnChosen, setOwnChosen] = useState(false);
  const base = reading?.base.ok ? reading.base : null;
  const raster = reading?.raster ?? null;
  const shown = shownOf({ base, raster, isOwnChosen, hasRasterFailed });
  const [attempt, setAttempt] = useState(0);
  const tryAgain = useCallback(() => {
    setAttempt((count) => count + 1);
    setRasterFailed(false);
    setHoles(false);
    refresh();
  }, [refresh]);

  useEffect(() => {
    if (!hasRasterFailed && !hasHoles) return;
    window.addEventListener('online', tryAgain);
    return () => window.removeEventListener('online', tryAgain);
  }, [hasRasterFailed, hasHoles, tryAgain]);

  return {
    isKnown: reading !== null || isUnreached,
    shown,
    base,
    raster,
    attribution: attributionOf(shown, base, raster),
    fault: faultOf(reading?.base ?? null, isUnreached),
    hasRasterFailed,
    hasHoles,
    attempt,
    noteFault: useCallback(() => setHoles(true), []),
    noteRasterFailed: useCallback(() => setRasterFailed(true), []),
    tryAgain,
    choose: base === null || raster === null ? null : (ground) => setOwnChosen(ground === 'vector'),
  };
}

function shownOf(known: {
  base: BaseMap | null;
  raster: RasterMap | null;
  isOwnChosen: boolean;
  hasRasterFailed: boolean;
}): Ground['shown'] {
  const { base, raster, isOwnChosen, hasRasterFailed } = known;
  if (raster !== null && !hasRasterFailed && !(isOwnChosen && base !== null)) return 'raster';
  return base === null ? 'plain' : 'vector';
}

function attributionOf(shown: Ground['shown'], base: BaseMap | null, raster: RasterMap | null): Attribution | null {
  if (shown === 'raster') return raster?.attribution ?? null;
  return shown === 'vector' ? (base?.attribution ?? null) : null;
}

function faultOf(base: { ok: true } | { ok: false; fault: MapFault } | null, isUnreached: boolean): Ground['fault'] {
  if (base === null) return isUnreached ? 'unreached' : null;
  return base.ok ? null : base.fault;
}
