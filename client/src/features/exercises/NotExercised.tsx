import { notExercised } from '@ledningsplats/shared/exercises/cadence.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { addDays, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { personName } from '../../forms/person-words.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { usePeople, useRoster } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { dayWords } from './exercise-words.ts';
import styles from './exercises.module.css';

/** Whoever stands in the roster a year back or ahead has the duty. */
const DAYS = 366;

/** Those who have the duty and have taken part in nothing for a year [OV7]. */
export function NotExercised({ plan, state, now }: { plan: Plan; state: ExercisesState | null; now: number }) {
  const { byId } = usePeople();
  const roster = useRoster().state;
  const { timeZone } = plan.municipality;
  const today = wallOf(now, timeZone).slice(0, 10);
  const [from, until] = [addDays(today, -DAYS), addDays(today, DAYS)];
  const onDuty = (roster?.shifts ?? [])
    .filter((shift) => shift.until >= from && shift.from <= until)
    .flatMap(({ primary, deputy }) => [primary, deputy])
    .filter((person) => typeof person === 'string')
    .filter((person) => byId[person]?.erased !== true);
  const found = notExercised(state, [...new Set(onDuty)], today);
  return (
    <Card title={texts.notExercised}>
      {onDuty.length === 0 && <p className={styles.muted}>{texts.noRoster}</p>}
      {onDuty.length > 0 && found.length === 0 && <p>{texts.allExercised}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.due}>
        {found.map(({ person, last }) => (
          <li key={person} className={styles.dueItem}>
            <span className={styles.dueName}>{personName(byId, person)}</span>
            <span className={styles.muted}>
              {last === null ? texts.neverTaken : texts.last(dayWords(last, now, timeZone))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
