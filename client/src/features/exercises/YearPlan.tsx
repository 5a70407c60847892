import type { Exercise, ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { vmaTestDays } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { Card } from '../../ui/Card.tsx';
import { IconSiren } from '../../ui/icons.ts';
import { ExerciseItem } from './ExerciseItem.tsx';
import { dayWords } from './exercise-words.ts';
import styles from './exercises.module.css';

/** The year in its quarters: the tests of the sirens, and what is planned, held and called off [OV7]. */
export function YearPlan({
  year,
  plan,
  state,
  now,
}: {
  year: number;
  plan: Plan;
  state: ExercisesState | null;
  now: number;
}) {
  const { timeZone } = plan.municipality;
  const own = Object.values(state?.exercises ?? {}).filter(({ from }) => from.startsWith(String(year)));
  return (
    <div className={styles.year}>
      {vmaTestDays(year).map((test, index) => {
        const found = own.filter(({ from }) => quarterOf(from) === index).sort(byTime);
        return (
          <Card key={test} title={texts.quarter(index + 1)}>
            <p className={styles.test}>
              <IconSiren aria-hidden />
              {texts.vmaTestAt(dayWords(test, now, timeZone))}
            </p>
            {found.length === 0 && <p className={styles.muted}>{texts.nothing}</p>}
            {found.map((exercise) => (
              <ExerciseItem key={exercise.id} exercise={exercise} plan={plan} now={now} />
            ))}
          </Card>
        );
      })}
    </div>
  );
}

function quarterOf(wall: string): number {
  return Math.floor((Number(wall.slice(5, 7)) - 1) / 3);
}

function byTime(one: Exercise, other: Exercise): number {
  return one.from < other.from ? -1 : 1;
}
