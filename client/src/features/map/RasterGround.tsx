import type { RasterMap } from '@ledningsplats/shared/geo/map-reading.ts';
import { useEffect, useEffectEvent } from 'react';
import { useMap } from 'react-leaflet';
import styles from './MapView.module.css';
import { PictureLayer } from './picture-layer.ts';

/** A map server that has answered nothing for so long is not waited for. */
const PATIENCE_MS = 8_000;
/** One missing picture is a hole at the edge of somebody's map; so many in a row, and it does not answer. */
const FAILED_IN_A_ROW = 4;

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
    let failed = 0;
    let hasAnswered = false;
    const layer = new PictureLayer(url, {
      maxNativeZoom: maxZoom,
      maxZoom: 22,
      className: styles.raster ?? '',
      // OpenStreetMap's servers answer only who says from where it asks: the origin, and no more of the address
      referrerPolicy: 'origin',
    });
    const impatience = setTimeout(() => !hasAnswered && handleFailed(), PATIENCE_MS);
    layer.on('tileload', () => {
      hasAnswered = true;
      failed = 0;
    });
    layer.on('tileerror', () => {
      failed += 1;
      if (failed >= FAILED_IN_A_ROW) handleFailed();
    });
    layer.on('loading', () => handleDrawn(false)).on('load', () => handleDrawn(true));
    layer.addTo(map);
    return () => {
      clearTimeout(impatience);
      layer.off().remove();
    };
  }, [map, url, maxZoom]);
  return null;
}
