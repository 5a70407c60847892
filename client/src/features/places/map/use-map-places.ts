import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo } from 'react';
import { usePermissions } from '../../../session/use-permissions.ts';
import { useServerNow } from '../../../sync/react.ts';
import { usePlaceRegister } from '../use-places.ts';
import { type MapPlace, mapPlaces } from './map-places.ts';

const NONE: readonly MapPlace[] = [];

/**
 * The places to draw; null for `operated`: the register alone. Whoever may not read the register sees those
 * that the incident has opened, and `isForbidden` says that there are others.
 */
export function useMapPlaces(
  operated: readonly OperatedPlace[] | null,
  plan: Plan | null,
  isExercise = false,
): { places: readonly MapPlace[]; isForbidden: boolean } {
  const register = usePlaceRegister();
  const isForbidden = !mayOpen(usePermissions(), 'places');
  const now = useServerNow(60_000);
  const places = useMemo(
    () => (plan === null ? NONE : mapPlaces({ register, operated, isExercise, plan, now })),
    [register, operated, isExercise, plan, now],
  );
  return { places, isForbidden };
}
