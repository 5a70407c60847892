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

/** Moves the map so that a position on it stands above `covered`, in pixels of the window; not where it does. */
export function liftAbove(map: LeafletMap, { latitude, longitude }: Position, covered: number): void {
  const { top } = map.getContainer().getBoundingClientRect();
  const below = top + map.latLngToContainerPoint([latitude, longitude]).y + ROOM - covered;
  if (below > 0) map.panBy([0, below], { animate: false });
}
