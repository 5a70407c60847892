import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import styles from '../krisstod.module.css';
import { hourWords, organisationName } from '../shifts/shift-words.ts';

/** Hours by organisation as they were summed when the effort ended [KR7]. */
export function EndHours({ own, plan }: { own: KrisstodState; plan: Plan }) {
  return (
    <ul className={styles.list}>
      {own.ended?.hours.map(({ organisation, worked }) => (
        <li key={organisation}>
          {organisationName(plan, organisation)}: {hourWords(worked)}
        </li>
      ))}
    </ul>
  );
}
