import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import { readinessOf } from '@ledningsplats/shared/scenarios/readiness.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Card } from '../../ui/Card.tsx';
import { IconNeutral, IconOk } from '../../ui/icons.ts';
import styles from './scenarios.module.css';

/** What is left to do before it can begin, what is left first; none of it hinders. */
export function ReadinessCard({ script, exercise }: { script: Script | null; exercise: Exercise }) {
  const points = readinessOf(script, exercise);
  const left = points.filter(({ count }) => count > 0);
  const done = points.filter(({ count }) => count === 0);
  return (
    <Card
      title={texts.readiness}
      note={left.length > 0 ? texts.left(left.length) : undefined}
      accent={left.length === 0 ? 'ok' : 'warn'}
    >
      {left.length === 0 && <p className={styles.strong}>{texts.ready}</p>}
      <ul className={styles.points}>
        {[...left, ...done].map(({ lack, count }) => (
          <li key={lack} data-done={count === 0 || undefined}>
            {count === 0 ? <IconOk aria-label={texts.isDone} /> : <IconNeutral aria-label={texts.isLeft} />}
            <span>{count === 0 ? texts.lacks[lack].done : texts.lacks[lack].left(count)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
