import { type Position, positionText } from '@ledningsplats/shared/geo/position.ts';
import { readPosition } from '@ledningsplats/shared/geo/read-position.ts';
import type { Place, PlaceContact, PlaceFacts, PlaceText, ReservePower } from '@ledningsplats/shared/places/events.ts';
import { HOURS_LIMIT, PLACE_TEXTS } from '@ledningsplats/shared/places/events.ts';
import { CAPACITY_LIMIT } from '@ledningsplats/shared/places/headcount.ts';
import type { PlaceTextsInput } from '@ledningsplats/shared/places/place-schema.ts';
import type { ComboBoxValue } from '../../ui/ComboBox.tsx';

/** A place as it is typed. */
export interface PlaceForm {
  kind: string | null;
  reference: string;
  position: string;
  capacity: string;
  power: ReservePower;
  hours: string;
  texts: Record<PlaceText, string>;
  contacts: { key: number; who: ComboBoxValue; about: PlaceContact['about'] }[];
}

export type PlaceFault = 'name' | 'kind' | 'position' | 'capacity' | 'hours' | `contact ${number}`;

/** What the form holds when it is opened: the place as it is, or nothing. */
export function placeForm(place: Place | null, nameOf: (person: string) => string): PlaceForm {
  const texts = Object.fromEntries(PLACE_TEXTS.map((text) => [text, place?.texts?.[text] ?? '']));
  return {
    kind: place?.kind ?? null,
    reference: place?.reference ?? '',
    position: place?.position ? positionText(place.position) : '',
    capacity: place?.capacity === null || place === null ? '' : String(place.capacity),
    power: place?.reservePower.has ?? 'unknown',
    hours: place?.reservePower.hours == null ? '' : String(place.reservePower.hours).replace('.', ','),
    texts: texts as PlaceForm['texts'],
    contacts: (place?.contacts ?? []).map(({ person, about }, key) => ({
      key,
      who: { id: person, text: nameOf(person) },
      about,
    })),
  };
}

export function placeFaults(form: PlaceForm, before: Place | null): ReadonlySet<PlaceFault> {
  const faults = new Set<PlaceFault>();
  if (form.texts.name.trim() === '') faults.add('name');
  if (form.kind === null) faults.add('kind');
  if (form.position.trim() !== '' && positionIn(form, before) === null) faults.add('position');
  if (countIn(form.capacity, CAPACITY_LIMIT, true) === 'wrong') faults.add('capacity');
  if (countIn(form.hours, HOURS_LIMIT, false) === 'wrong') faults.add('hours');
  for (const { key, who } of form.contacts) {
    if (who.id === null && who.text.trim() !== '') faults.add(`contact ${key}`);
  }
  return faults;
}

/** As the commands take it. Only of a form without faults. */
export function placeInput(form: PlaceForm, before: Place | null): { facts: PlaceFacts; texts: PlaceTextsInput } {
  const capacity = countIn(form.capacity, CAPACITY_LIMIT, true);
  const hours = countIn(form.hours, HOURS_LIMIT, false);
  const reference = form.reference.trim();
  const said = PLACE_TEXTS.map((text) => [text, form.texts[text].trim()]).filter(([, text]) => text !== '');
  return {
    facts: {
      kind: form.kind ?? '',
      reference: reference === '' ? null : reference,
      position: positionIn(form, before),
      capacity: capacity === 'wrong' ? null : capacity,
      reservePower: { has: form.power, hours: hours === 'wrong' || form.power === 'no' ? null : hours },
      contacts: form.contacts.flatMap(({ who, about }) => (who.id === null ? [] : [{ person: who.id, about }])),
    },
    texts: Object.fromEntries(said) as PlaceTextsInput,
  };
}

/** What stands in the field; what nobody has touched stays as exact as it was. */
export function positionIn(form: PlaceForm, before: Place | null): Position | null {
  if (before?.position && form.position === positionText(before.position)) return before.position;
  return readPosition(form.position);
}

function countIn(text: string, limit: number, isWhole: boolean): number | null | 'wrong' {
  const bare = text.replace(/\s/g, '').replace(',', '.');
  if (bare === '') return null;
  const pattern = isWhole ? /^\d+$/ : /^\d+(\.\d+)?$/;
  return pattern.test(bare) && Number(bare) <= limit ? Number(bare) : 'wrong';
}
