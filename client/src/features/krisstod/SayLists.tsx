import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import styles from './krisstod.module.css';

/** What krisstöd leaves to others first, then what it may say, by the plan [KR6]. */
export function SayLists({ plan }: { plan: Plan }) {
  const { say, leaveUnsaid } = plan.krisstod;
  return (
    <div className={styles.part}>
      <Sentences title={texts.leaveUnsaid} rows={leaveUnsaid} />
      <Sentences title={texts.say} rows={say} />
    </div>
  );
}

function Sentences({ title, rows }: { title: string; rows: readonly string[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </section>
  );
}
