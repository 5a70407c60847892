import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { Place, PlacesState } from '@ledningsplats/shared/places/events.ts';
import { useEffect, useMemo } from 'react';
import { usePermissions } from '../../session/use-permissions.ts';
import { usePlaces, useSelected, useSync } from '../../sync/react.ts';

/** The register's places by name, and whether they have been read at all. */
export function usePlaceList(): { places: readonly Place[]; isRead: boolean; isForbidden: boolean } {
  const { state, status } = usePlaces();
  const places = useMemo(
    () =>
      Object.values(state?.places ?? {}).sort((one, other) =>
        (one.texts?.name ?? '').localeCompare(other.texts?.name ?? '', 'sv'),
      ),
    [state],
  );
  return { places, isRead: state !== null || status === 'live', isForbidden: status === 'forbidden' };
}

/** The register beside what happens in an incident; null for those who may not read it, and before it has come. */
export function usePlaceRegister(): PlacesState | null {
  const mayRead = mayOpen(usePermissions(), 'places');
  const sync = useSync();
  useEffect(() => (mayRead ? sync.open('places') : undefined), [sync, mayRead]);
  return useSelected((all) => (all.streams.places?.state ?? null) as PlacesState | null);
}
