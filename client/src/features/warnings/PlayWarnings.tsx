import type { ExerciseWarning } from '@ledningsplats/shared/conduct/events.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { useServerNow } from '../../sync/react.ts';
import { AgeText } from '../../ui/AgeText.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './WarningsCard.module.css';

/** Warnings that hold in the play alone, said to be that; the real ones beside them are marked SKARPT [OV8]. */
export function PlayWarnings({ warnings }: { warnings: readonly ExerciseWarning[] }) {
  const now = useServerNow(30_000);
  if (warnings.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {warnings.toReversed().map(({ id, words, at }) => (
        <li key={id} className={styles.play}>
          <p className={styles.playHead}>
            <Chip tone="exercise">{texts.playWarning}</Chip>
            <b>{words?.from ?? texts.removed}</b>
          </p>
          {words !== null && <p>{words.text}</p>}
          <AgeText at={at} now={now} />
        </li>
      ))}
    </ul>
  );
}
