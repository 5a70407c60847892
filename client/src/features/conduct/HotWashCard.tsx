import type { HotWashNote } from '@ledningsplats/shared/conduct/events.ts';
import { type FormEvent, useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { useDraft, usePeople, useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './conduct.module.css';

/** What is said in the round just after, while everybody remembers. */
export function HotWashCard({ stream, notes }: { stream: string; notes: readonly HotWashNote[] }) {
  const give = useGive();
  const { byId } = usePeople();
  const now = useWorldNow(60_000);
  const draft = useDraft(`${stream}#hot-wash`, '');
  const [isTried, setTried] = useState(false);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (draft.value.trim() === '') return;
    give('NoteHotWash', stream, {}, { text: draft.value }, { done: texts.noted });
    draft.clear();
    setTried(false);
  }

  return (
    <Card title={texts.notes}>
      <p className={styles.muted}>{texts.notesHelp}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.notes}>
        {notes.map(({ seq, text, by, at }) => (
          <li key={seq} className={styles.noteItem}>
            <span>
              <span className={styles.words}>{text ?? texts.removed}</span>{' '}
              <span className={styles.muted}>{texts.noteBy(personName(byId, by), formatWhen(at, now))}</span>
            </span>
            <Button
              size="small"
              variant="quiet"
              aria-label={texts.strikeOf(text ?? texts.removed)}
              onPress={() => give('StrikeHotWash', stream, { note: seq }, {}, { done: texts.struck })}
            >
              {texts.strike}
            </Button>
          </li>
        ))}
      </ul>
      <form className={styles.noteForm} onSubmit={handleSubmit}>
        <TextArea
          label={texts.note}
          value={draft.value}
          maxLength={2_000}
          minRows={1}
          onChange={draft.write}
          errorMessage={isTried && draft.value.trim() === '' ? texts.textMissing : undefined}
        />
        <Button type="submit">{texts.addNote}</Button>
      </form>
    </Card>
  );
}
