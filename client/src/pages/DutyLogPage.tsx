import { NO_DUTY } from '@ledningsplats/shared/duty/evolve.ts';
import { useState } from 'react';
import { DateSearch, type Days } from '../features/duty/DateSearch.tsx';
import { DutyLogList } from '../features/duty/DutyLogList.tsx';
import { EntryForm } from '../features/duty/EntryForm.tsx';
import { FoundEntries } from '../features/duty/FoundEntries.tsx';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { useMay } from '../forms/use-self.ts';
import { dutyLogTexts } from '../i18n/duty-log.ts';
import { handoverTexts } from '../i18n/handover.ts';
import { paths } from '../paths.ts';
import { useDutyLog, useServerNow } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconBack, IconLog } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './DutyPages.module.css';

/** Calls that never became an incident, written with a thumb and found again by day [TB6]. */
export function DutyLogPage() {
  const { state, status, head } = useDutyLog();
  const plan = usePlanInForce().state?.plan ?? null;
  const now = useServerNow(60_000);
  const may = useMay();
  const [days, setDays] = useState<Days | null>(null);
  const { entries, count } = state ?? NO_DUTY;
  const newest = [...entries].sort((one, other) => other.occurredAt - one.occurredAt);
  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <Link href={paths.roster} variant="plain">
          <span className={styles.back}>
            <IconBack aria-hidden />
            {handoverTexts.back}
          </span>
        </Link>
        <h1 className={page.title}>{dutyLogTexts.title}</h1>
        <p className={page.note}>{dutyLogTexts.intro}</p>
      </header>
      <StreamNotes stream="duty" />
      {plan === null || (state === null && status === 'loading') ? (
        <Skeleton lines={8} />
      ) : (
        <div className={styles.columns} data-form="aside">
          <div className={styles.column}>
            {may('WriteDutyEntry') && <EntryForm />}
            {count > 0 && (
              <Card title={dutyLogTexts.dates}>
                <DateSearch timeZone={plan.municipality.timeZone} onSearch={setDays} />
              </Card>
            )}
          </div>
          <div className={styles.column}>
            {count === 0 && (
              <EmptyState title={dutyLogTexts.empty} icon={<IconLog aria-hidden />}>
                {dutyLogTexts.emptyText}
              </EmptyState>
            )}
            {count > 0 && days === null && (
              <>
                <p className={page.note}>{dutyLogTexts.latest(entries.length, count)}</p>
                <DutyLogList entries={newest} plan={plan} now={now} />
              </>
            )}
            {days !== null && <FoundEntries days={days} seq={head.seq} plan={plan} now={now} />}
          </div>
        </div>
      )}
    </div>
  );
}
