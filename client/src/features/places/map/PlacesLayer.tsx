import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { PlaceLook } from '../../../i18n/places-map.ts';
import type { MapPlace } from './map-places.ts';
import type { PlacesRoom } from './name-layout.ts';
import { PlacesOnMap } from './places-on-map.ts';

export interface PlacesLayerProps {
  places: readonly MapPlace[];
  /** The one whose panel is open. */
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Plan ids of kinds that somebody has switched off. */
  hiddenKinds?: ReadonlySet<string>;
  /** States that somebody has switched off, such as `closed` and `unopened`. */
  hiddenLooks?: ReadonlySet<PlaceLook>;
  /** On paper: with every name, and nothing that can be pressed. */
  isPicture?: boolean;
  /** On a picture: what has no room for its name has a number, which a list beside the picture explains. */
  isNumbered?: boolean;
  /** Where something else has a sign of its own: no name covers it. */
  signs?: readonly Position[];
  /** Told what symbols and names take of the map. */
  onRoom?: (room: PlacesRoom) => void;
  handle?: Ref<PlacesLayerHandle>;
}

export interface PlacesLayerHandle {
  /** The keyboard goes back to a place's symbol; false where it is not drawn. */
  focus: (id: string) => boolean;
}

const NONE: ReadonlySet<never> = new Set();
const NO_SIGNS: readonly Position[] = [];

/**
 * Places on the map, each with its kind, its state and its name [PL1] [PL2]. What is switched off is still in the list that
 * does the same things [PL9]. Imports Leaflet: loaded with the map alone.
 */
export function PlacesLayer({
  places,
  chosen,
  onChoose,
  hiddenKinds = NONE,
  hiddenLooks = NONE,
  isPicture = false,
  isNumbered = isPicture,
  signs = NO_SIGNS,
  onRoom = () => {},
  handle,
}: PlacesLayerProps) {
  const map = useMap();
  const [layer, setLayer] = useState<PlacesOnMap | null>(null);
  const handleChoose = useEffectEvent(onChoose);
  const handleRoom = useEffectEvent(onRoom);

  useEffect(() => {
    const made = new PlacesOnMap(map, {
      pane: 'symbols',
      isPicture,
      isNumbered,
      onChoose: (id) => handleChoose(id),
      onRoom: (room) => handleRoom(room),
    });
    setLayer(made);
    return () => made.remove();
  }, [map, isPicture, isNumbered]);

  useEffect(() => {
    const isShown = ({ kind, look }: MapPlace) => !hiddenKinds.has(kind) && !hiddenLooks.has(look);
    layer?.show(places.filter(isShown), chosen, signs);
  }, [layer, places, chosen, signs, hiddenKinds, hiddenLooks]);

  useImperativeHandle(handle, () => ({ focus: (id) => layer?.focus(id) ?? false }), [layer]);
  return null;
}
