import type { Improvement } from '@ledningsplats/shared/improvements/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { ImprovementItem } from './ImprovementItem.tsx';
import styles from './improvements.module.css';

/** Actions by the day that they are due, the first first. */
export function ImprovementList({ improvements, plan }: { improvements: readonly Improvement[]; plan: Plan }) {
  if (improvements.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {improvements
        .toSorted((one, other) => one.due.localeCompare(other.due) || one.addedAt - other.addedAt)
        .map((improvement) => (
          <ImprovementItem key={improvement.id} improvement={improvement} plan={plan} />
        ))}
    </ul>
  );
}
