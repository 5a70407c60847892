import type { StreamText } from '@ledningsplats/shared/log/stream-texts.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { RemoveWordsDialog } from '../../forms/RemoveWordsDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useReading } from '../../forms/use-reading.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { usePeople, useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './conduct.module.css';
import { kindWords } from './text-kinds.ts';

/** Every text of the staff's own part, as it is stored now, newest first. */
export function TextList({ stream, exercise }: { stream: string; exercise: string }) {
  const give = useGive();
  const now = useWorldNow(60_000);
  const { byId } = usePeople();
  const reading = useReading<{ texts: StreamText[] }>(`/api/exercises/${exercise}/texts`);
  const [asked, setAsked] = useState<StreamText | null>(null);
  if (reading.value === null) return <ReadingState reading={reading} title={texts.textsNotRead} />;
  const all = reading.value.texts;
  if (all.length === 0) return <p className={styles.muted}>{texts.textsNone}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.notes}>
        {all.map((one) => (
          <li key={one.seq} className={styles.noteItem}>
            <span>
              <span className={styles.words}>{one.words.join('\n')}</span>
              <br />
              <span className={styles.muted}>
                {texts.textBy(kindWords(one.kind), personName(byId, one.by), formatWhen(one.at, now))}
              </span>
            </span>
            <Button size="small" aria-label={texts.removeOf(one.words.join(', '))} onPress={() => setAsked(one)}>
              {texts.removeForGood}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <RemoveWordsDialog
          onRemove={(why, decided) =>
            give('RemoveExerciseWords', stream, { of: asked.seq, why }, decided, { done: texts.removeDone })
          }
          onClose={() => setAsked(null)}
        >
          {asked.kind === 'ScriptTaken' ? (
            texts.removeScenario
          ) : (
            <>
              <span className={styles.words}>{asked.words.join('\n')}</span>
              <br />
              {texts.removeText}
            </>
          )}
        </RemoveWordsDialog>
      )}
    </>
  );
}
