import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { useMemo, useState } from 'react';
import type { PlacesRoom } from '../features/places/map/name-layout.ts';
import { PlacesLayer, type PlacesLayerProps } from '../features/places/map/PlacesLayer.tsx';
import { useShownShapes } from '../features/shapes/map/MapTools.tsx';
import { ShapesLayer } from '../features/shapes/map/ShapesLayer.tsx';
import { signSpots } from '../features/shapes/map/to-pixels.ts';

export interface MapLayersProps extends Omit<PlacesLayerProps, 'signs'> {
  /** Something that is drawn was chosen. */
  onShape?: () => void;
}

/** What is drawn and the places, with their words beside each other: no name on a sign, and no words on a name. */
export function MapLayers({ onShape, onRoom, ...places }: MapLayersProps) {
  const spots = signSpots(useShownShapes());
  const signs = useMemo(() => positionsOf(spots), [spots]);
  const [taken, setTaken] = useState<PlacesRoom | null>(null);

  function handleRoom(room: PlacesRoom) {
    setTaken(room);
    onRoom?.(room);
  }

  return (
    <>
      <ShapesLayer taken={taken} {...(onShape !== undefined && { onChoose: onShape })} />
      <PlacesLayer {...places} signs={signs} onRoom={handleRoom} />
    </>
  );
}

function positionsOf(spots: string): Position[] {
  if (spots === '') return [];
  return spots.split('/').map((spot) => {
    const [latitude = 0, longitude = 0] = spot.split(' ').map(Number);
    return { latitude, longitude };
  });
}
