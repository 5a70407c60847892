import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './krisstod.module.css';
import { SayLists } from './SayLists.tsx';

/** What krisstöd says and what it leaves to others, by the plan [KR6]; in dialogs `SayHint` says the same. */
export function SayCard({ plan }: { plan: Plan }) {
  return (
    <Card title={texts.sayTitle}>
      <div className={styles.part}>
        <p>{texts.noNames}</p>
        <SayLists plan={plan} />
      </div>
    </Card>
  );
}
