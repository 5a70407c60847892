import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './krisstod.module.css';

/** What krisstöd says and what it leaves to others, by the plan [KR6]; shown where its texts are written. */
export function SayCard({ plan }: { plan: Plan }) {
  const { say, leaveUnsaid } = plan.krisstod;
  return (
    <Card title={texts.sayTitle}>
      <div className={styles.part}>
        <p>{texts.noNames}</p>
        <Sentences title={texts.leaveUnsaid} rows={leaveUnsaid} />
        <Sentences title={texts.say} rows={say} />
      </div>
    </Card>
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
