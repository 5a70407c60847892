import { type BaseMap, MAP_FILE } from '@ledningsplats/shared/geo/map-reading.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useMap } from 'react-leaflet';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useTheme } from '../../ui/use-theme.ts';
import { createVectorLayer, type PlaceInView, placesInView, repaint, type VectorLayer } from './vector-layer.ts';

export interface VectorGroundProps {
  base: BaseMap;
  onFault: () => void;
  /** Which places have their names in view, each time that the map has come to rest. */
  onPlaces?: (places: readonly PlaceInView[]) => void;
  /** Whether all of it that is in view has been drawn, each time that this changes. */
  onDrawn?: (isDrawn: boolean) => void;
  density?: number;
}

const NOTHING = () => {};

/** The municipality's own map, drawn in the page's theme. */
export function VectorGround({
  base: { version, maxZoom },
  onFault,
  onPlaces = NOTHING,
  onDrawn = NOTHING,
  density,
}: VectorGroundProps) {
  const map = useMap();
  const [layer, setLayer] = useState<VectorLayer | null>(null);
  const { choice } = useTheme();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const handleFault = useEffectEvent(onFault);
  const handleDrawn = useEffectEvent(onDrawn);
  const handlePlaces = useEffectEvent(onPlaces);

  useEffect(() => {
    // a file that is exchanged is another address: nothing of the earlier is mixed into it
    const made = createVectorLayer({
      url: `${MAP_FILE}?${version}`,
      density,
      maxDataZoom: maxZoom,
      onFault: () => handleFault(),
    });
    made.on('loading', () => handleDrawn(false)).on('load', () => handleDrawn(true));
    made.addTo(map);
    setLayer(made);
    return () => void made.remove();
  }, [map, version, maxZoom, density]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which follows these
  useEffect(() => {
    if (layer !== null) repaint(layer);
  }, [layer, choice, isSystemDark]);

  useEffect(() => {
    if (layer === null) return;
    let asked = 0;
    const tell = () => {
      asked += 1;
      const mine = asked;
      void placesInView(layer, map).then(
        (places) => mine === asked && handlePlaces(places),
        () => {},
      );
    };
    tell();
    map.on('moveend', tell);
    layer.on('load', tell);
    return () => {
      asked = -1;
      map.off('moveend', tell);
      layer.off('load', tell);
    };
  }, [map, layer]);

  return null;
}
