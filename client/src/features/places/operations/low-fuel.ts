import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { type FuelStanding, fuelStanding } from '@ledningsplats/shared/places/fuel.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';

export interface LowFuel extends FuelStanding {
  place: OperatedPlace;
}

/** The places of an incident whose fuel is low or gone [PL6]. */
export function lowFuel(state: IncidentState | null, now: number, warnHours: number): LowFuel[] {
  return Object.values(state?.places.at ?? {}).flatMap((place) => {
    if (place.fuel === null || place.state === 'closed') return [];
    const standing = fuelStanding(place.fuel, now, warnHours);
    return standing.tone === 'ok' ? [] : [{ place, ...standing }];
  });
}
