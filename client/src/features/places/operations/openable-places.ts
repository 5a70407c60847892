import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { placeName } from '../place-words.ts';

export interface OpenablePlace {
  id: string;
  name: string;
  kind: string;
  kindName: string;
  /** Number of the other real incident that uses it: it cannot be opened here. */
  usedBy: string | null;
}

/** What can be opened: kinds that people come to, not retired, and not open in this incident already. */
export function openablePlaces(
  register: PlacesState | null,
  { places, incident }: IncidentState,
  plan: Plan,
): OpenablePlace[] {
  return plan.places.kinds
    .filter(({ opens }) => opens)
    .flatMap((kind) =>
      Object.values(register?.places ?? {})
        .filter((place) => place.kind === kind.id && place.retired === null)
        .filter(({ id }) => ['closed', 'closing'].includes(places.at[id]?.state ?? 'closed'))
        .map((place): OpenablePlace => {
          const other = incident.mode === 'live' && place.usedBy?.incident !== incident.id ? place.usedBy : null;
          const usedBy = other?.number ?? null;
          return { id: place.id, name: placeName(place), kind: kind.id, kindName: kind.name, usedBy };
        })
        .sort((one, other) => one.name.localeCompare(other.name, 'sv')),
    );
}
