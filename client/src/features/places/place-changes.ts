import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import {
  PLACE_TEXTS,
  type PlaceContact,
  type PlaceEvent,
  type PlaceFacts,
  type PlaceTexts,
} from '@ledningsplats/shared/places/events.ts';

/** What differed, before words are put to it. Null: nothing was said. */
export type FieldChange =
  | { field: (typeof PLACE_TEXTS)[number] | 'kind' | 'reference'; before: string | null; after: string | null }
  | { field: 'capacity'; before: number | null; after: number | null }
  | { field: 'position'; before: PlaceFacts['position']; after: PlaceFacts['position'] }
  | { field: 'reservePower'; before: PlaceFacts['reservePower']; after: PlaceFacts['reservePower'] }
  | { field: 'contacts'; before: PlaceContact[]; after: PlaceContact[] };

export interface PlaceHistoryEntry {
  seq: number;
  at: number;
  by: string | null;
  event: PlaceEvent;
  /** Of a change: what it changed. */
  changes: FieldChange[];
}

/** A place's events as its history, newest first: who changed what, from what and to what. */
export function placeHistory(events: readonly AnyEvent[]): PlaceHistoryEntry[] {
  let before: { facts: PlaceFacts; texts: PlaceTexts | null } | null = null;
  const entries = events.flatMap((stored): PlaceHistoryEntry[] => {
    const event = upcast(stored);
    if (isUnknown(event) || !isOfRegister(event)) return [];
    const entry = { seq: event.seq, at: event.meta.recordedAt, by: event.meta.person, event, changes: [] };
    if (event.type !== 'PlaceRegistered' && event.type !== 'PlaceChanged') return [entry];
    const { place: _, ...facts } = event.data;
    const now = { facts, texts: event.content };
    const changes = before === null ? [] : differences(before, now);
    before = now;
    return [{ ...entry, changes }];
  });
  return entries.reverse();
}

function isOfRegister(event: { type: string }): event is PlaceEvent {
  return event.type.startsWith('Place') && REGISTER.has(event.type);
}

const REGISTER: ReadonlySet<string> = new Set<PlaceEvent['type']>([
  'PlaceRegistered',
  'PlaceChanged',
  'PlaceRetired',
  'PlaceRestored',
  'PlaceTaken',
  'PlaceReleased',
]);

interface Version {
  facts: PlaceFacts;
  texts: PlaceTexts | null;
}

function differences(before: Version, after: Version): FieldChange[] {
  const all: FieldChange[] = [
    ...PLACE_TEXTS.map((field) => ({
      field,
      before: before.texts?.[field] ?? null,
      after: after.texts?.[field] ?? null,
    })),
    { field: 'kind', before: before.facts.kind, after: after.facts.kind },
    { field: 'reference', before: before.facts.reference, after: after.facts.reference },
    { field: 'capacity', before: before.facts.capacity, after: after.facts.capacity },
    { field: 'position', before: before.facts.position, after: after.facts.position },
    { field: 'reservePower', before: before.facts.reservePower, after: after.facts.reservePower },
    { field: 'contacts', before: before.facts.contacts, after: after.facts.contacts },
  ];
  return all.filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
