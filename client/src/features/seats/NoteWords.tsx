import type { ReliefNote } from '@ledningsplats/shared/seats/events.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import styles from './seats.module.css';

const PARTS = ['underWay', 'decided', 'toCome'] as const;

/** What is under way, decided and to come, as it was left [ST1]. */
export function NoteWords({ note }: { note: ReliefNote | null }) {
  if (note === null) return <p className={styles.muted}>{texts.noNote}</p>;
  return (
    <dl className={styles.note}>
      {PARTS.map((part) =>
        note[part] === undefined ? null : (
          <div key={part}>
            <dt>{texts.note[part]}</dt>
            <dd>{note[part]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
