import type { LeadHandover } from '@ledningsplats/shared/krisstod/lead/events.ts';
import { personName } from '../../../forms/person-words.ts';
import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { DefinitionFacts, type Fact } from '../../../ui/DefinitionFacts.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from './lead.module.css';

/** A note as who takes over reads it. */
export function NoteWords({ handover }: { handover: LeadHandover }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { note, by, at } = handover;
  const fact = (term: string, text: string | undefined): Fact[] =>
    text === undefined ? [] : [{ term, value: <span className={styles.words}>{text}</span> }];
  return (
    <>
      {note === null ? (
        <p className={styles.muted}>{texts.removed}</p>
      ) : (
        <DefinitionFacts
          layout="list"
          facts={[
            ...fact(texts.ongoing, note.ongoing),
            ...fact(texts.noteExpected, note.expected),
            ...fact(texts.noteWorries, note.worries),
          ]}
        />
      )}
      <p className={styles.muted}>{texts.by(personName(byId, by), formatWhen(at, now))}</p>
    </>
  );
}
