import { distanceBetween } from '../geo/distance.ts';
import type { PlacesState } from './events.ts';
import { visitorsNow } from './headcount.ts';
import type { OperatedPlace, PlaceOperationsSlice, PointsTo } from './operation-events.ts';

/**
 * Where a full place sends people [PL7]: the nearest by great circle that is open in the same incident and is known to
 * have room. One without a position comes last; a place whose capacity nobody has said is not known to have any.
 */
export function nearestWithRoom(
  slice: PlaceOperationsSlice,
  register: PlacesState | null | undefined,
  from: string,
): PointsTo | null {
  const here = register?.places[from]?.position ?? null;
  const found = Object.values(slice.at).flatMap((place): PointsTo[] => {
    const room = roomLeft(place, register);
    if (place.id === from || place.state !== 'open' || room === null || room <= 0) return [];
    const there = register?.places[place.id]?.position ?? null;
    const metres = here && there ? Math.round(distanceBetween(here, there)) : null;
    return [{ place: place.id, name: place.name, metres, room }];
  });
  return found.sort((one, other) => (one.metres ?? Infinity) - (other.metres ?? Infinity))[0] ?? null;
}

/** What the register says a place holds now, or said when it was opened. */
export function capacityOf({ id, capacity }: OperatedPlace, register: PlacesState | null | undefined): number | null {
  const standing = register?.places[id];
  return standing ? standing.capacity : capacity;
}

/** How many more a place can take; below zero when it is over its capacity, null where nobody has said that. */
export function roomLeft(place: OperatedPlace, register: PlacesState | null | undefined): number | null {
  const capacity = capacityOf(place, register);
  return capacity === null ? null : capacity - visitorsNow(place.counts);
}
