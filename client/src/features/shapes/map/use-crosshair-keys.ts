import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { gridText } from '@ledningsplats/shared/geo/read-position.ts';
import { useEffect, useEffectEvent } from 'react';
import { useMap } from 'react-leaflet';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { announce } from '../../../ui/announcements.ts';

export interface CrosshairKeys {
  /** Whether Return sets a corner now. */
  isActive: boolean;
  onCorner: (at: Position) => void;
  onTakeBack: () => void;
  onCancel: () => void;
}

/** While the keys move the map: said when they have rested, and not for each step. */
const REST_MS = 500;

/**
 * The keyboard's way to draw: Leaflet's arrows move the map under a cross in its middle, Return sets a corner there. Where
 * the cross is, is said aloud when the map has come to rest.
 */
export function useCrosshairKeys({ isActive, onCorner, onTakeBack, onCancel }: CrosshairKeys): void {
  const map = useMap();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (!isActive || event.target !== map.getContainer()) return;
    else if (event.key === 'Enter') onCorner(middleOf(map));
    else if (event.key === 'Backspace') onTakeBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  useEffect(() => {
    const container = map.getContainer();
    let rest: ReturnType<typeof setTimeout> | undefined;
    let isByKey = false;
    const handlePress = (event: KeyboardEvent) => {
      isByKey = event.key.startsWith('Arrow');
      press(event);
    };
    const handleRest = () => {
      clearTimeout(rest);
      if (!isByKey || document.activeElement !== container) return;
      rest = setTimeout(() => announce(shapeMapTexts.middle(gridText(middleOf(map)))), REST_MS);
    };
    container.addEventListener('keydown', handlePress);
    map.on('moveend', handleRest);
    return () => {
      clearTimeout(rest);
      container.removeEventListener('keydown', handlePress);
      map.off('moveend', handleRest);
    };
  }, [map]);
}

export function middleOf(map: { getCenter: () => { lat: number; lng: number } }): Position {
  const { lat, lng } = map.getCenter();
  return { latitude: lat, longitude: lng };
}
