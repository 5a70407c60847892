import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Note } from '../../forms/Note.tsx';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './krisstod.module.css';
import { SayLists } from './SayLists.tsx';

/** What is said and not, where a text of krisstöd is written [KR5] [KR6]. */
export function SayHint({ plan }: { plan: Plan }) {
  const { say, leaveUnsaid } = plan.krisstod;
  return (
    <div className={styles.part}>
      <Note tone="info">{texts.noNames}</Note>
      {say.length + leaveUnsaid.length > 0 && (
        <Disclosure title={texts.sayTitle}>
          <SayLists plan={plan} />
        </Disclosure>
      )}
    </div>
  );
}
