import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Map as LeafletMap } from 'leaflet';

/** Parts of the map's height that what is shown stands above its middle, where a panel lies over the foot. */
const HIGHER = 0.22;
/** For a symbol's name under it. */
const ROOM = 64;

/** The middle of a map that shows a position where a panel at the foot does not cover it. */
export function centreAbove(map: LeafletMap, { latitude, longitude }: Position, zoom: number): Position {
  const lower = map.project([latitude, longitude], zoom).add([0, map.getSize().y * HIGHER]);
  const { lat, lng } = map.unproject(lower, zoom);
  return { latitude: lat, longitude: lng };
}

/**
 * Moves the page and the map so that a position on it stands above `covered`, in pixels of the window. Neither moves where it
 * does already.
 */
export function liftAbove(map: LeafletMap, { latitude, longitude }: Position, covered: number): void {
  const ground = map.getContainer();
  const hidden = () =>
    ground.getBoundingClientRect().top + map.latLngToContainerPoint([latitude, longitude]).y + ROOM - covered;
  if (hidden() <= 0) return;
  ground.parentElement?.scrollIntoView({ block: 'start' });
  const left = hidden();
  if (left > 0) map.panBy([0, left], { animate: false });
}
