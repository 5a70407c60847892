import type { Place } from '@ledningsplats/shared/places/events.ts';
import { useMemo } from 'react';
import { usePlaces } from '../../sync/react.ts';

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
