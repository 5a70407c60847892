import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Place, PlacesState } from '@ledningsplats/shared/places/events.ts';
import { fuelStanding } from '@ledningsplats/shared/places/fuel.ts';
import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import { capacityOf } from '@ledningsplats/shared/places/nearest.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { PlaceKind, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { type PlaceLook, placesMapTexts } from '../../../i18n/places-map.ts';
import { kindName, placeName } from '../place-words.ts';

/** A place as it is drawn. Equal `words`, `look` and marks draw the same symbol. */
export interface MapPlace extends Position {
  id: string;
  name: string;
  kind: string;
  /** The plan's letters for the kind. */
  symbol: string;
  /** People do not come there: a siren. */
  isDevice: boolean;
  look: PlaceLook;
  isOver: boolean;
  fuel: 'ok' | 'low' | 'out';
  /** Beside its name where there is room: «Öppen 32 / 80». */
  note: string;
  /** All that the symbol says, for whoever does not see it. */
  words: string;
}

export interface OnMap {
  register: PlacesState | null;
  /** Null: the register alone, about no incident. */
  operated: readonly OperatedPlace[] | null;
  /** Nothing real concerns an exercise: which incident uses a place is not said there. */
  isExercise: boolean;
  plan: Plan;
  now: number;
}

/** What stands above what where symbols meet, and what comes first by the keyboard: what needs looking after. */
const ORDER: readonly PlaceLook[] = ['full', 'open', 'closing', 'preparing', 'closed', 'standing', 'unopened'];

/** Made once: hundreds of names are compared at every event. */
const BY_NAME = new Intl.Collator('sv');

/**
 * The places with a position, those that need looking after first; a place that was retired is there while it is run.
 * Without the register those that the incident runs, where they lay when they were opened.
 */
export function mapPlaces({ register, operated, isExercise, plan, now }: OnMap): MapPlace[] {
  const run = new Map((operated ?? []).map((place) => [place.id, place]));
  const kinds = new Map(plan.places.kinds.map((kind) => [kind.id, kind]));
  const known = Object.values(register?.places ?? {}).filter((place) => place.retired === null || run.has(place.id));
  const unknown = [...run.values()].filter(({ id }) => register?.places[id] === undefined);
  return [...known.map(fromRegister), ...unknown.map(fromIncident)]
    .flatMap((place): MapPlace[] => {
      if (place.position === null) return [];
      const at = run.get(place.id);
      const kind = kinds.get(place.kind);
      const look = at?.state ?? (operated === null || kind?.opens === false ? 'standing' : 'unopened');
      const elsewhere = at === undefined && !isExercise && place.usedBy !== null ? place.usedBy.number : null;
      const said = standing(place, { at, look, elsewhere }, { register, plan, now });
      return [{ ...place.position, ...plain(place, kind), look, ...said }];
    })
    .sort((one, other) => rank(one) - rank(other) || BY_NAME.compare(one.name, other.name));
}

export function rank({ look }: Pick<MapPlace, 'look'>): number {
  return ORDER.indexOf(look);
}

/** What a symbol needs to know of a place, whoever tells it. */
interface Known extends Pick<Place, 'id' | 'kind' | 'position' | 'capacity' | 'usedBy'> {
  name: string;
}

function fromRegister(place: Place): Known {
  return { ...place, name: placeName(place) };
}

function fromIncident(place: OperatedPlace): Known {
  return { ...place, usedBy: null };
}

function plain({ id, name, kind: kindId }: Known, kind: PlaceKind | undefined) {
  return { id, name, kind: kindId, symbol: kind?.symbol ?? '?', isDevice: kind?.opens === false };
}

function standing(
  place: Known,
  { at, look, elsewhere }: { at: OperatedPlace | undefined; look: PlaceLook; elsewhere: string | null },
  { register, plan, now }: Pick<OnMap, 'register' | 'plan' | 'now'>,
): Pick<MapPlace, 'isOver' | 'fuel' | 'note' | 'words'> {
  const isRun = at !== undefined && at.state !== 'closed';
  const count = isRun ? visitorsNow(at.counts) : 0;
  const capacity = at === undefined ? place.capacity : capacityOf(at, register);
  const over = capacity === null ? 0 : count - capacity;
  const fuel = isRun && at.fuel !== null ? fuelStanding(at.fuel, now, plan.places.fuelWarnHours).tone : 'ok';
  const counted = isRun && at.counts.length > 0 ? countWords(count, capacity) : null;
  const state = elsewhere === null ? stateWords(look) : placesMapTexts.elsewhere(elsewhere);
  const note = [state, counted].filter((part) => part !== null).join(' ');
  const words = placesMapTexts.symbol([
    place.name,
    kindName(plan, place.kind),
    ...(note === '' ? [] : [note]),
    ...(over > 0 ? [placesMapTexts.over(over)] : []),
    ...(fuel === 'low' ? [placesMapTexts.fuelLow] : []),
    ...(fuel === 'out' ? [placesMapTexts.fuelOut] : []),
  ]);
  return { isOver: over > 0, fuel, note, words };
}

function stateWords(look: PlaceLook): string | null {
  return look === 'standing' ? null : placesMapTexts.looks[look];
}

function countWords(count: number, capacity: number | null): string {
  return capacity === null ? operationTexts.visitors(count) : operationTexts.visitorsOf(count, capacity);
}
