import type { ExerciseRun, ExerciseWarning } from '@ledningsplats/shared/conduct/events.ts';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatClock } from '../../ui/format-time.ts';
import styles from './conduct.module.css';

export interface PlayedWarningsCardProps {
  stream: string;
  run: ExerciseRun;
  warnings: readonly ExerciseWarning[];
  /** Whoever leads it ends them, while the run goes on. */
  mayEnd: boolean;
}

/** The warnings that the players have over them in the play, until they are ended here or by an inject [OV3]. */
export function PlayedWarningsCard({ stream, run, warnings, mayEnd }: PlayedWarningsCardProps) {
  const give = useGive();
  if (warnings.length === 0) return null;
  return (
    <Card title={texts.warnings} isFlush>
      <ol className={styles.list}>
        {warnings.map(({ id, words, at }) => {
          const from = words?.from ?? texts.removed;
          return (
            <li key={id} className={styles.item}>
              <p className={styles.when}>
                <b className={styles.at}>{formatClock(at)}</b>
                <span>{from}</span>
              </p>
              <p className={styles.words}>{words?.text ?? texts.removed}</p>
              {mayEnd && (
                <div className={styles.deeds}>
                  <Button
                    size="small"
                    aria-label={texts.endWarningOf(from, words?.text ?? '')}
                    onPress={() =>
                      give(
                        'EndExerciseWarning',
                        stream,
                        { incident: run.incident, warning: id },
                        {},
                        { done: texts.warningEnded },
                      )
                    }
                  >
                    {texts.endWarning}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
