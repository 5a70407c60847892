import type { ExerciseRemoval, HotWashNote } from '@ledningsplats/shared/conduct/events.ts';
import { type FormEvent, useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { RemoveWordsDialog } from '../../forms/RemoveWordsDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { streamTextTexts } from '../../i18n/removal.ts';
import { useDraft, usePeople, useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './conduct.module.css';

/** What is said in the round just after, while everybody remembers. */
export function HotWashCard({
  stream,
  notes,
  removals,
}: {
  stream: string;
  notes: readonly HotWashNote[];
  removals: readonly ExerciseRemoval[];
}) {
  const give = useGive();
  const { byId } = usePeople();
  const now = useWorldNow(60_000);
  const draft = useDraft(`${stream}#hot-wash`, '');
  const [isTried, setTried] = useState(false);
  const [asked, setAsked] = useState<HotWashNote | null>(null);
  const may = useMay();

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (draft.value.trim() === '') return;
    give('NoteHotWash', stream, {}, { text: draft.value }, { done: texts.noted });
    draft.clear();
    setTried(false);
  }

  /** By whom and when, where the decision is still known [LG10]. */
  function removedWords(seq: number): string {
    const removal = removals.find((one) => one.of === seq);
    return removal === undefined
      ? texts.removed
      : texts.removedBy(personName(byId, removal.by), formatWhen(removal.at, now));
  }

  return (
    <Card title={texts.notes}>
      <p className={styles.muted}>{texts.notesHelp}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.notes}>
        {notes.map(({ seq, text, by, at }) => (
          <li key={seq} className={styles.noteItem}>
            <span>
              <span className={styles.words}>{text ?? removedWords(seq)}</span>{' '}
              <span className={styles.muted}>
                {(text === null ? texts.writtenBy : texts.noteBy)(personName(byId, by), formatWhen(at, now))}
              </span>
            </span>
            <span className={styles.actions}>
              <Button
                size="small"
                variant="quiet"
                aria-label={texts.strikeOf(text ?? texts.removed)}
                onPress={() => give('StrikeHotWash', stream, { note: seq }, {}, { done: texts.struck })}
              >
                {texts.strike}
              </Button>
              {text !== null && may('RemoveExerciseWords') && (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={streamTextTexts.removeOf(text)}
                  onPress={() => setAsked({ seq, text, by, at })}
                >
                  {streamTextTexts.remove}
                </Button>
              )}
            </span>
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
      {asked !== null && (
        <RemoveWordsDialog
          onRemove={(why, decided) =>
            give('RemoveExerciseWords', stream, { of: asked.seq, why }, decided, { done: streamTextTexts.done })
          }
          onClose={() => setAsked(null)}
        >
          <span className={styles.words}>{asked.text}</span>
          <br />
          {texts.removeText}
        </RemoveWordsDialog>
      )}
    </Card>
  );
}
