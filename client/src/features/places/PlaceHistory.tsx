import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { PlaceContact } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useEffect } from 'react';
import { personName } from '../../forms/person-words.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { placeTexts } from '../../i18n/places.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './PlaceHistory.module.css';
import { type FieldChange, type PlaceHistoryEntry, placeHistory } from './place-changes.ts';
import { kindName, powerWords } from './place-words.ts';
import { positionWords } from './position-words.ts';

export interface PlaceHistoryProps {
  place: string;
  /** Seq of the newest change: the history is read again when it moves. */
  version: string;
  plan: Plan | null;
}

/** Who changed what, from what and to what, newest first. Nothing of it goes away. */
export function PlaceHistory({ place, version, plan }: PlaceHistoryProps) {
  const reading = useReading<{ events: AnyEvent[] }>(`/api/streams/places/places/${place}`);
  const { refresh, value } = reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is read again for is that the version moved
  useEffect(() => refresh(), [refresh, version]);
  const entries = value === null ? [] : placeHistory(value.events);
  return (
    <>
      <ReadingState reading={reading} title={placeTexts.historyFailed} />
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} plan={plan} />
        ))}
      </ol>
    </>
  );
}

function Entry({ entry, plan }: { entry: PlaceHistoryEntry; plan: Plan | null }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const who = entry.by === null ? placeTexts.system : personName(byId, entry.by);
  const contacts = (list: readonly PlaceContact[]) =>
    list.map(({ person, about }) => `${personName(byId, person)} (${placeTexts.contactFor[about]})`).join(', ');
  return (
    <li className={styles.entry}>
      <b>{placeTexts.entryBy(eventWords(entry), who, formatWhen(entry.at, now))}</b>
      {entry.event.type === 'PlaceRetired' && <span>{entry.event.content?.reason ?? placeTexts.removed}</span>}
      {entry.changes.map((change) => (
        <span key={change.field}>{changeWords(change, plan, contacts)}</span>
      ))}
    </li>
  );
}

function eventWords({ event }: PlaceHistoryEntry): string {
  const { entries } = placeTexts;
  switch (event.type) {
    case 'PlaceRegistered':
      return entries.registered;
    case 'PlaceChanged':
      return entries.changed;
    case 'PlaceRetired':
      return entries.retired;
    case 'PlaceRestored':
      return entries.restored;
    case 'PlaceTaken':
      return entries.taken(event.data.number);
    case 'PlaceReleased':
      return entries.released;
    default:
      throw new Error(event satisfies never);
  }
}

/** «Plats för: från 80 till 120» */
function changeWords(change: FieldChange, plan: Plan | null, contacts: (list: readonly PlaceContact[]) => string) {
  const { fromTo, nothing } = placeTexts;
  const words = <Value,>(say: (value: Value) => string, before: Value | null, after: Value | null) =>
    [before, after].map((value) => (value === null || say(value) === '' ? nothing : say(value))) as [string, string];
  switch (change.field) {
    case 'kind':
      return fromTo(placeTexts.kind, ...words((kind: string) => kindName(plan, kind), change.before, change.after));
    case 'reference':
      return fromTo(placeTexts.reference, ...words(String, change.before, change.after));
    case 'capacity':
      return fromTo(placeTexts.capacity, ...words(String, change.before, change.after));
    case 'position':
      return fromTo(placeTexts.position, ...words(positionWords, change.before, change.after));
    case 'reservePower':
      return fromTo(placeTexts.reservePower, ...words(powerWords, change.before, change.after));
    case 'contacts':
      return fromTo(placeTexts.contacts, ...words(contacts, change.before, change.after));
    default:
      return fromTo(
        placeTexts.fields[change.field],
        ...words((text: string) => `«${text}»`, change.before, change.after),
      );
  }
}
