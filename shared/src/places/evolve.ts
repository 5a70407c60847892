import type { ContentRedacted } from '../incident/events.ts';
import type { Place, PlaceChanged, PlaceEvent, PlaceRegistered, PlacesState } from './events.ts';

/** Far more than a municipality removes in years; older ones stand in the history alone. */
const RETIRED_LIMIT = 200;

const NONE: PlacesState = { places: {} };

/** Folds the standing stream `places`. */
export function evolvePlaces(state: PlacesState = NONE, event: PlaceEvent | ContentRedacted): PlacesState {
  const { seq, meta } = event;
  switch (event.type) {
    case 'PlaceRegistered':
      return { places: { ...state.places, [event.data.place]: { ...wholeOf(event), retired: null, usedBy: null } } };
    case 'PlaceChanged':
      return changed(state, event.data.place, (place) => ({ ...place, ...wholeOf(event) }));
    case 'PlaceRetired': {
      const reason = event.content?.reason ?? null;
      const retired = { at: meta.recordedAt, by: meta.person, reason, seq };
      return withoutOldest(changed(state, event.data.place, (place) => ({ ...place, retired })));
    }
    case 'PlaceRestored':
      return changed(state, event.data.place, (place) => ({ ...place, retired: null }));
    case 'PlaceTaken': {
      const { incident, number } = event.data;
      const usedBy = { incident, number, since: meta.occurredAt };
      return changed(state, event.data.place, (place) => ({ ...place, usedBy }));
    }
    case 'PlaceReleased':
      return changed(state, event.data.place, (place) => ({ ...place, usedBy: null }));
    case 'ContentRedacted':
      return redacted(state, event.data.seq);
    default:
      throw new Error(event satisfies never);
  }
}

function wholeOf({ data, content, seq, meta }: PlaceRegistered | PlaceChanged): Omit<Place, 'retired' | 'usedBy'> {
  const { place: id, ...facts } = data;
  return { id, ...facts, texts: content, seq, changedAt: meta.recordedAt, changedBy: meta.person };
}

function changed(state: PlacesState, id: string, change: (place: Place) => Place): PlacesState {
  const place = state.places[id];
  return place ? { places: { ...state.places, [id]: change(place) } } : state;
}

function withoutOldest(state: PlacesState): PlacesState {
  const retired = Object.values(state.places).filter((place) => place.retired !== null);
  if (retired.length <= RETIRED_LIMIT) return state;
  const oldest = retired.reduce((one, other) => ((one.retired?.seq ?? 0) < (other.retired?.seq ?? 0) ? one : other));
  const { [oldest.id]: _gone, ...places } = state.places;
  return { places };
}

/** Without the content of an event [LG10]. */
function redacted(state: PlacesState, seq: number): PlacesState {
  for (const place of Object.values(state.places)) {
    if (place.seq === seq) return changed(state, place.id, () => ({ ...place, texts: null }));
    if (place.retired?.seq === seq)
      return changed(state, place.id, () => ({
        ...place,
        retired: place.retired && { ...place.retired, reason: null },
      }));
  }
  return state;
}
