import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';

/** South-west and north-east, as Leaflet takes them. */
export function toLeafletBounds({ south, west, north, east }: Bounds): [[number, number], [number, number]] {
  return [
    [south, west],
    [north, east],
  ];
}
