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
  hasNames?: boolean;
}

const NOTHING = () => {};
/** A canvas is as wide as this until something has been drawn on it. */
const UNPAINTED = 300;
/** Five seconds: then what is there is shown, as when a part could not be fetched. */
const TRY_MS = 100;
const MOST_TRIES = 50;

/** The municipality's own map, drawn in the page's theme. */
export function VectorGround({
  base: { version, maxZoom },
  onFault,
  onPlaces = NOTHING,
  onDrawn = NOTHING,
  density,
  hasNames = true,
}: VectorGroundProps) {
  const map = useMap();
  const [layer, setLayer] = useState<VectorLayer | null>(null);
  const { choice } = useTheme();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const handleFault = useEffectEvent(onFault);
  const handleDrawn = useEffectEvent(onDrawn);
  const handlePlaces = useEffectEvent(onPlaces);
  const namesNow = useEffectEvent(() => hasNames);

  useEffect(() => {
    // a file that is exchanged is another address: nothing of the earlier is mixed into it
    const made = createVectorLayer({
      url: `${MAP_FILE}?${version}`,
      density,
      maxDataZoom: maxZoom,
      hasNames: namesNow(),
      onFault: () => handleFault(),
    });
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    const tellDrawn = () => {
      const isPainted = hasPainted(made);
      if (!isPainted && tries < MOST_TRIES) {
        tries += 1;
        waiting = setTimeout(tellDrawn, TRY_MS);
      } else {
        tries = 0;
        handleDrawn(true);
      }
    };
    made.on('loading', () => handleDrawn(false)).on('load', tellDrawn);
    made.addTo(map);
    setLayer(made);
    return () => {
      clearTimeout(waiting);
      made.remove();
    };
  }, [map, version, maxZoom, density]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which follows these
  useEffect(() => {
    if (layer !== null) repaint(layer, hasNames);
  }, [layer, choice, isSystemDark, hasNames]);

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

/** The layer says that a tile is ready also when the one it took the place of is: the canvases tell. */
function hasPainted(layer: VectorLayer): boolean {
  const canvases = layer.getContainer()?.querySelectorAll('canvas') ?? [];
  return [...canvases].every(({ width }) => width !== UNPAINTED);
}
