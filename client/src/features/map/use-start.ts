import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent } from 'react';
import type { TargetPlace } from './Target.tsx';

/** Goes to where the map was asked to open, once for each place that is asked for. */
export function useStart(map: LeafletMap | null, start: TargetPlace | null, show: (place: TargetPlace) => void): void {
  const go = useEffectEvent(() => start !== null && show(start));
  const asked = start === null ? null : `${start.latitude} ${start.longitude}`;
  useEffect(() => {
    if (map !== null && asked !== null) go();
  }, [map, asked]);
}
