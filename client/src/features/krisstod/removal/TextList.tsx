import type { StreamText } from '@ledningsplats/shared/log/stream-texts.ts';
import { useState } from 'react';
import { personName } from '../../../forms/person-words.ts';
import { ReadingState } from '../../../forms/ReadingState.tsx';
import { RemoveWordsDialog } from '../../../forms/RemoveWordsDialog.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { useReading } from '../../../forms/use-reading.ts';
import { krisstodRemovalTexts as texts } from '../../../i18n/krisstod-removal.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from '../krisstod.module.css';
import { kindWords } from './removal-words.ts';

/** Every text of krisstöd's own part, of any effort, as it is stored now. */
export function TextList({ stream, incident }: { stream: string; incident: string }) {
  const give = useGive();
  const now = useServerNow(60_000);
  const { byId } = usePeople();
  const reading = useReading<{ texts: StreamText[] }>(`/api/incidents/${incident}/krisstod-texts`);
  const [asked, setAsked] = useState<StreamText | null>(null);
  if (reading.value === null) return <ReadingState reading={reading} title={texts.notRead} />;
  const all = reading.value.texts;
  if (all.length === 0) return <p className={styles.muted}>{texts.none}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.rows}>
        {all.map((one) => (
          <li key={one.seq} className={styles.row}>
            <span className={styles.grow}>
              <span className={styles.words}>{one.words.join('\n')}</span>
              <br />
              <span className={styles.muted}>
                {texts.by(kindWords(one.kind), personName(byId, one.by), formatWhen(one.at, now))}
              </span>
            </span>
            <Button size="small" aria-label={texts.removeOf(one.words.join(', '))} onPress={() => setAsked(one)}>
              {texts.remove}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <RemoveWordsDialog
          onRemove={(why, decided) =>
            give('RemoveKrisstodWords', stream, { of: asked.seq, why }, decided, { done: texts.done })
          }
          onClose={() => setAsked(null)}
        >
          <span className={styles.words}>{asked.words.join('\n')}</span>
          <br />
          {texts.removeText}
        </RemoveWordsDialog>
      )}
    </>
  );
}
