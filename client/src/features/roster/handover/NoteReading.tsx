import type { Handover } from '@ledningsplats/shared/duty/events.ts';
import { personName } from '../../../forms/person-words.ts';
import { handoverTexts } from '../../../i18n/handover.ts';
import { usePeople } from '../../../sync/react.ts';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from './Handover.module.css';

/** A note as who takes over reads it. */
export function NoteReading({ handover, now, timeZone }: { handover: Handover; now: number; timeZone: string }) {
  const { byId } = usePeople();
  const { words, by, at } = handover;
  const signed = handoverTexts.by(personName(byId, by), formatWhen(at, now, timeZone));
  if (words === null) return <p className={styles.muted}>{`${handoverTexts.removed} ${signed}`}</p>;
  return (
    <div className={styles.reading}>
      <p className={styles.words}>{words.note}</p>
      {words.expected.length > 0 && (
        <div>
          <p className={styles.label}>{handoverTexts.expected}</p>
          <dl className={styles.pairs}>
            {words.expected.map(({ when, what }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was said does not change places
              <div key={index} className={styles.pair}>
                <dt>{when}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {words.weather !== undefined && (
        <div>
          <p className={styles.label}>{handoverTexts.weather}</p>
          <p className={styles.words}>{words.weather}</p>
        </div>
      )}
      <p className={styles.muted}>{signed}</p>
    </div>
  );
}
