import type { RasterMap } from '@ledningsplats/shared/geo/map-reading.ts';
import { useEffect, useEffectEvent } from 'react';
import { useMap } from 'react-leaflet';
import styles from './MapView.module.css';
import { PictureLayer } from './picture-layer.ts';

/** A map server that has answered nothing for so long is not waited for. */
const PATIENCE_MS = 8_000;
/** One missing picture is a hole at the edge of somebody's map; four in a row, or every second one for a while, and it does not answer. */
const FAULT_LIMIT = 8;
const FAULT_WEIGHT = 2;

export interface RasterGroundProps {
  raster: RasterMap;
  onFailed: () => void;
  /** Whether all of it that is in view has come, each time that this changes. */
  onDrawn?: (isDrawn: boolean) => void;
}

const NOTHING = () => {};

/** Pictures from the map server that the installation has been told of. `onFailed`: it does not answer. */
export function RasterGround({ raster: { url, maxZoom }, onFailed, onDrawn = NOTHING }: RasterGroundProps) {
  const map = useMap();
  const handleFailed = useEffectEvent(onFailed);
  const handleDrawn = useEffectEvent(onDrawn);
  useEffect(() => {
    let faults = 0;
    let hasAnswered = false;
    let impatience: ReturnType<typeof setTimeout> | undefined;
    // from each answer anew: a server that has sent one picture may still leave the others waiting for ever
    const wait = () => {
      clearTimeout(impatience);
      impatience = setTimeout(() => layer.isAwaiting() && handleFailed(), PATIENCE_MS);
    };
    const layer = new PictureLayer(url, {
      maxNativeZoom: maxZoom,
      maxZoom: 22,
      className: styles.raster ?? '',
      // OpenStreetMap's servers answer only who says from where it asks: the origin, and no more of the address
      referrerPolicy: 'origin',
    });
    layer.on('tileload', () => {
      hasAnswered = true;
      wait();
      faults = Math.max(0, faults - 1);
    });
    layer.on('tileerror', () => {
      faults += FAULT_WEIGHT;
      if (faults >= FAULT_LIMIT) handleFailed();
    });
    layer.on('loading', () => {
      wait();
      handleDrawn(false);
    });
    layer.on('load', () => {
      clearTimeout(impatience);
      // a small map has but few pictures: when all of them failed nothing was answered
      if (!hasAnswered && faults > 0) handleFailed();
      handleDrawn(true);
    });
    layer.addTo(map);
    return () => {
      clearTimeout(impatience);
      layer.off().remove();
    };
  }, [map, url, maxZoom]);
  return null;
}
