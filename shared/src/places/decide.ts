import type { Command, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { Place, PlaceEvent, PlaceFacts, PlaceTexts } from './events.ts';
import { PLACE_EVENT_VERSIONS } from './events.ts';
import { isSaid, isSameRow, knownPlace, type PlaceDraft } from './known-place.ts';
import type { PlaceTextsInput } from './place-schema.ts';

/**
 * A place in the register [PL1], under the command's own id. Answers `invalid` for a kind that the plan does not have
 * and a contact who is not in the people register, and `exists` for a name at a position that is already there.
 */
export function decideRegisterPlace(sight: Sight, command: Command<PlaceFacts, PlaceTextsInput>): Decided {
  const { id, data, content } = command;
  const fault = factsFault(sight, data, 'data');
  if (fault) return fault;
  const texts = said(content);
  const known = knownPlace(sight.places ?? null, { id: null, facts: data, texts });
  if (known) return refuse('exists', { field: 'content.name', details: { place: known.id } });
  return { ok: true, events: [placeFact('PlaceRegistered', { place: id, ...data }, texts)] };
}

/**
 * The whole place anew; what it was stays in its history. Answers `unknown_item`, `stale` with who changed it meanwhile
 * and when, `already` when nothing differs, and what registering answers.
 */
export function decideChangePlace(
  sight: Sight,
  {
    data: { place: id, from, ...facts },
    content,
  }: Command<PlaceFacts & { place: string; from: number }, PlaceTextsInput>,
): Decided {
  const found = usablePlace(sight, id);
  if (!found.ok) return found;
  const { place } = found;
  if (place.seq !== from) {
    return refuse('stale', { field: 'data.from', details: { by: place.changedBy, at: place.changedAt, place: id } });
  }
  const fault = factsFault(sight, facts, 'data');
  if (fault) return fault;
  const texts = said(content);
  const hasSameContacts = JSON.stringify(place.contacts) === JSON.stringify(facts.contacts);
  if (hasSameContacts && isSaid(place, { id, facts, texts })) return refuse('already');
  return { ok: true, events: [placeFact('PlaceChanged', { place: id, ...facts }, texts)] };
}

/** No longer a place of the municipality's; its history stays readable. Answers `unknown_item` and `in_use`. */
export function decideRetirePlace(
  sight: Sight,
  { data, content }: Command<{ place: string }, { reason: string }>,
): Decided {
  const found = usablePlace(sight, data.place);
  if (!found.ok) return found;
  if (found.place.usedBy) return refuse('in_use', { details: { ...found.place.usedBy, place: data.place } });
  return { ok: true, events: [placeFact('PlaceRetired', data, content)] };
}

/** Undo of retiring. Answers `unknown_item`, and `already` where it is in use. */
export function decideRestorePlace(sight: Sight, { data }: Command<{ place: string }, unknown>): Decided {
  const place = sight.places?.places[data.place];
  if (!place) return refuse('unknown_item', { field: 'data.place' });
  if (!place.retired) return refuse('already');
  return { ok: true, events: [placeFact('PlaceRestored', data, null)] };
}

/**
 * Rows of a file: what is new is registered, what differs is changed, what is the same is left as it is, so that a
 * second import changes nothing. What stands of contacts stays: files name no people [SE4]. Answers `already` when every
 * row is there as it is, `invalid`, `exists` and `unknown_item` with the row at fault; then nothing of it is taken.
 */
export function decideImportPlaces(
  sight: Sight,
  { data, content }: Command<{ places: ({ place: string } & PlaceFacts)[] }, { texts: PlaceTextsInput[] }>,
): Decided {
  if (content.texts.length !== data.places.length) return refuse('invalid', { field: 'content.texts' });
  const events: NewEvent[] = [];
  const before: PlaceDraft[] = [];
  for (const [index, { place: id, ...facts }] of data.places.entries()) {
    const field = `data.places.${index}`;
    const fault = factsFault(sight, facts, field);
    if (fault) return fault;
    const draft: PlaceDraft = { id, facts, texts: said(content.texts[index] as PlaceTextsInput) };
    if (before.some((other) => isSameRow(other, draft))) return refuse('exists', { field });
    before.push(draft);
    const known = knownPlace(sight.places ?? null, draft);
    if (known?.retired) return refuse('unknown_item', { field, details: { place: known.id } });
    if (!known) events.push(placeFact('PlaceRegistered', { place: id, ...facts, contacts: [] }, draft.texts));
    else if (!isSaid(known, draft)) {
      const whole = { place: known.id, ...facts, contacts: known.contacts };
      events.push(placeFact('PlaceChanged', whole, draft.texts));
    }
  }
  return events.length === 0 ? refuse('already') : { ok: true, events };
}

/** A place that is there and not retired; else `unknown_item`. */
export function usablePlace(sight: Sight, id: string): { ok: true; place: Place } | Refusal {
  const place = sight.places?.places[id];
  return place && !place.retired ? { ok: true, place } : refuse('unknown_item', { field: 'data.place' });
}

type Fact<Type extends PlaceEvent['type']> = Extract<PlaceEvent, { type: Type }>;

/** A fact of the register, ready to be stored in `places` whatever stream the command is addressed to. */
export function placeFact<Type extends PlaceEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): NewEvent {
  return { stream: 'places', type, version: PLACE_EVENT_VERSIONS[type], data, content };
}

function factsFault(sight: Sight, facts: PlaceFacts, at: string): Refusal | null {
  const isKnown = sight.plan?.plan.places.kinds.some(({ id }) => id === facts.kind) ?? false;
  if (!isKnown) return refuse('invalid', { field: `${at}.kind` });
  const stranger = facts.contacts.findIndex(({ person }) => !sight.person(person));
  return stranger < 0 ? null : refuse('invalid', { field: `${at}.contacts.${stranger}.person` });
}

/** Without what was left unsaid. */
function said(texts: PlaceTextsInput): PlaceTexts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as PlaceTexts;
}
