import { boundsOf } from '@ledningsplats/shared/geo/bounds-of.ts';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { ShapesSlice } from '@ledningsplats/shared/shapes/events.ts';
import { useMemo } from 'react';
import type { MapPlace } from '../features/places/map/map-places.ts';
import { shapesOf } from '../features/shapes/map/confirmed-shape.ts';
import { useSelected } from '../sync/react.ts';

/** What is in view from the start: on a large map the municipality, on a small one what is run and where it happened. */
export function useMapHome(
  stream: string,
  places: readonly MapPlace[],
  isWhole: boolean,
  municipality: Bounds | null,
): Bounds | null {
  const sites = useSelected((state) => eventSites(shapesOf(state, stream)));
  const run = isWhole ? [] : places.filter(({ look }) => !['closed', 'unopened', 'standing'].includes(look));
  // by value: a count or a new state of the same places is no reason to move the map
  const spots = [...run.map(spotOf).sort(), ...(isWhole || sites === '' ? [] : [sites])].join('/');
  return useMemo(() => {
    const positions = spots.split('/').map((spot) => spot.split(' ').map(Number));
    const found = positions.map(([latitude = 0, longitude = 0]) => ({ latitude, longitude }));
    return (spots === '' ? null : boundsOf(found)) ?? municipality;
  }, [spots, municipality]);
}

/** Around where it happened: its streets and not only its roof. In degrees, some two kilometres each way. */
const AROUND = { latitude: 0.01, longitude: 0.02 };

/** Where it happened, as text: the same as long as nobody moves it. */
function eventSites(drawn: ShapesSlice | null): string {
  const sites = Object.values(drawn?.at ?? {}).filter(({ kind, removed }) => kind === 'event_site' && removed === null);
  return sites
    .flatMap(({ content }) => content?.geometry.points ?? [])
    .flatMap(({ latitude, longitude }) => [
      { latitude: latitude - AROUND.latitude, longitude: longitude - AROUND.longitude },
      { latitude: latitude + AROUND.latitude, longitude: longitude + AROUND.longitude },
    ])
    .map(spotOf)
    .join('/');
}

function spotOf({ latitude, longitude }: Position): string {
  return `${latitude} ${longitude}`;
}
