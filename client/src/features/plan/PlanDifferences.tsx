import { planTexts } from '../../i18n/plan-editor.ts';
import styles from './PlanDifferences.module.css';
import type { PlanDifference } from './plan-lines.ts';

/** What a plan changes, each thing with its wording before and after. */
export function PlanDifferences({ differences }: { differences: readonly PlanDifference[] }) {
  if (differences.length === 0) return <p className={styles.none}>{planTexts.same}</p>;
  return (
    <dl className={styles.list}>
      {differences.map(({ key, what, before, after }) => (
        <div key={key} className={styles.difference}>
          <dt className={styles.what}>{what}</dt>
          {before !== null && (
            <dd className={styles.before}>
              <b>{after === null ? planTexts.wasRemoved : planTexts.before}:</b> <del>{before}</del>
            </dd>
          )}
          {after !== null && (
            <dd className={styles.after}>
              <b>{before === null ? planTexts.wasAdded : planTexts.after}:</b> {after}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
