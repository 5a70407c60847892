import type { DirectionReading } from '@ledningsplats/shared/incident/direction.ts';
import { personName } from '../../forms/person-words.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { WordChange } from '../../forms/WordChange.tsx';
import { wordingChange } from '../../forms/wording-change.ts';
import { directionTexts } from '../../i18n/direction.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import styles from './DirectionDialog.module.css';

export interface DirectionHistoryProps {
  stream: string;
  /** Seq of the one that holds; null: none. */
  current: number | null;
}

/** The earlier directions, newest first, and what each later one changed in it. */
export function DirectionHistory({ stream, current }: DirectionHistoryProps) {
  const reading = useReading<{ directions: DirectionReading[] }>(
    `/api/streams/${encodeURIComponent(stream)}/directions`,
  );
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const all = reading.value?.directions ?? [];
  const earlier = all.filter(({ seq }) => seq !== current);
  return (
    <section>
      <h3 className={styles.heading}>{directionTexts.history}</h3>
      <ReadingState reading={reading} title={directionTexts.historyFailed} />
      {reading.value !== null && earlier.length === 0 && <p className={styles.none}>{directionTexts.noHistory}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {earlier.map((one) => {
          const next = all[all.indexOf(one) - 1];
          return (
            <li key={one.seq} className={styles.entry}>
              <p className={styles.words}>{one.text ?? directionTexts.removed}</p>
              <p className={styles.detail}>
                {directionTexts.by(personName(byId, one.by), formatWhen(one.at, now), formatAgo(one.at, now))}
                {one.decision !== null && ` · ${directionTexts.fromDecision(one.decision)}`}
                {one.isDisowned && ` · ${directionTexts.disowned}`}
              </p>
              {next?.text != null && one.text !== null && (
                <p className={`${styles.detail} ${styles.words}`}>
                  {directionTexts.changedTo} <WordChange runs={wordingChange(one.text, next.text)} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
