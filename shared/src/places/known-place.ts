import { distanceBetween } from '../geo/distance.ts';
import type { Place, PlaceFacts, PlacesState, PlaceTexts } from './events.ts';

/** Two positions this near each other, under one name, are one place: what is rounded and converted moves by metres. */
const SAME_METRES = 25;

export interface PlaceDraft {
  /** Null where a file names none. */
  id: string | null;
  facts: PlaceFacts;
  texts: PlaceTexts;
}

/**
 * The place that an imported row is about, so that a second import of the same file changes nothing: by its own id, by
 * what another register calls it, or by name and position. Null: it is new.
 */
export function knownPlace(state: PlacesState | null, { id, facts, texts }: PlaceDraft): Place | null {
  const places = Object.values(state?.places ?? {});
  const { reference } = facts;
  return (
    (id === null ? undefined : state?.places[id]) ??
    (reference === null ? undefined : places.find((place) => place.reference === reference)) ??
    places.find((place) => isSameSpot(place, facts, texts)) ??
    null
  );
}

/** Whether the register already says just this. Contacts are not in files, and what a file does not say of them stands. */
export function isSaid(place: Place, { facts, texts }: PlaceDraft): boolean {
  const said = (value: object | null) => JSON.stringify(Object.entries(value ?? {}).sort());
  const { contacts: _, ...figures } = facts;
  const now: Omit<PlaceFacts, 'contacts'> = {
    kind: place.kind,
    reference: place.reference,
    position: place.position,
    capacity: place.capacity,
    reservePower: place.reservePower,
  };
  return place.texts !== null && said(texts) === said(place.texts) && said(ordered(now)) === said(ordered(figures));
}

/** Whether two rows of one file are about the same place. */
export function isSameRow(one: PlaceDraft, other: PlaceDraft): boolean {
  if (one.id !== null && one.id === other.id) return true;
  if (one.facts.reference !== null && one.facts.reference === other.facts.reference) return true;
  const { position, reference } = one.facts;
  return isSameSpot({ texts: one.texts, position, reference }, other.facts, other.texts);
}

function isSameSpot(
  place: Pick<Place, 'texts' | 'position' | 'reference'>,
  facts: PlaceFacts,
  texts: PlaceTexts,
): boolean {
  if (place.texts === null || place.texts.name === '' || folded(place.texts) !== folded(texts)) return false;
  // two of a name with numbers of their own are two
  if (place.reference !== null && facts.reference !== null) return false;
  if (place.position === null || facts.position === null) return place.position === facts.position;
  return distanceBetween(place.position, facts.position) <= SAME_METRES;
}

/** Every row of a file is held against every place and every row before it: a name is folded once, and not millions of times. */
const FOLDED = new WeakMap<PlaceTexts, string>();

function folded(texts: PlaceTexts): string {
  const known = FOLDED.get(texts);
  if (known !== undefined) return known;
  const name = texts.name.trim().toLocaleLowerCase('sv').replace(/\s+/g, ' ');
  FOLDED.set(texts, name);
  return name;
}

/** Positions and power with their fields in one order, whoever wrote them. */
function ordered(facts: Omit<PlaceFacts, 'contacts'>) {
  const { position, reservePower } = facts;
  return {
    ...facts,
    // metres of the grid and back differ in the last figures
    position: position && `${position.latitude.toFixed(5)} ${position.longitude.toFixed(5)}`,
    reservePower: `${reservePower.has} ${reservePower.hours}`,
  };
}
