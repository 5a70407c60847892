import type { DutyEntry } from '@ledningsplats/shared/duty/duty-entry.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';
import type { Days } from './DateSearch.tsx';
import styles from './Duty.module.css';
import { DutyLogList } from './DutyLogList.tsx';

export interface FoundEntriesProps {
  days: Days;
  /** The log's seq: what was found is read again when anything is written. */
  seq: number;
  plan: Plan;
  now: number;
}

/** The entries of some days, however long ago [TB6]. */
export function FoundEntries({ days, seq, plan, now }: FoundEntriesProps) {
  // another address when anything is written, so that it is asked again
  const path = `/api/duty/entries?from=${days.from}&until=${days.until}&seen=${seq}`;
  const reading = useReading<{ entries: DutyEntry[]; isCut: boolean }>(path);
  const { value } = reading;
  return (
    <>
      <ReadingState reading={reading} title={dutyLogTexts.failed} />
      {value !== null && (
        <>
          <p role="status" className={styles.muted}>
            {value.entries.length === 0 ? dutyLogTexts.noneFound : dutyLogTexts.found(value.entries.length)}
            {value.isCut && ` ${dutyLogTexts.cut}`}
          </p>
          <DutyLogList entries={value.entries} plan={plan} now={now} />
        </>
      )}
    </>
  );
}
