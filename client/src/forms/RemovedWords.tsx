import type { RemovalNote } from '@ledningsplats/shared/log/removal-note.ts';
import { removalTexts } from '../i18n/removal.ts';
import { usePeople, useServerNow } from '../sync/react.ts';
import { formatDateClock } from '../ui/format-time.ts';
import styles from './form.module.css';
import { personName } from './person-words.ts';

export interface RemovedWordsProps {
  note: RemovalNote | null;
  /** Where no decision stands in the history, as after a restored backup. */
  fallback?: string;
}

/** Stands where words were: when they went, by whose decision and on what ground [LG10]. */
export function RemovedWords({ note, fallback = '' }: RemovedWordsProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  if (note === null) return fallback;
  const name = personName(byId, note.decider, note.deciderName);
  const who = note.capacity === null ? name : `${name}, ${note.capacity}`;
  return removalTexts.removed(formatDateClock(note.removedAt, now), who, note.why, note.reference);
}

/** As a line of its own under a title; nothing where no decision says how the words went. */
export function RemovedNote({ note }: { note: RemovalNote | null }) {
  if (note === null) return null;
  return (
    <p className={styles.removed}>
      <RemovedWords note={note} />
    </p>
  );
}
