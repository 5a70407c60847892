import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { lastVmaTest, nextVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import { addDays, daysBetween, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useSearch } from 'wouter';
import { ListenersCard } from '../features/sirens/listeners/ListenersCard.tsx';
import { ReportCard } from '../features/sirens/ReportCard.tsx';
import { SirenFaults } from '../features/sirens/SirenFaults.tsx';
import { SirenNotes } from '../features/sirens/SirenNotes.tsx';
import { SirenTable } from '../features/sirens/SirenTable.tsx';
import { TestSteps } from '../features/sirens/TestSteps.tsx';
import { Totals } from '../features/sirens/Totals.tsx';
import { useSirens } from '../features/sirens/use-sirens.ts';
import { Note } from '../forms/Note.tsx';
import { useMay, useSelf } from '../forms/use-self.ts';
import { sirenTexts as texts } from '../i18n/sirens.ts';
import { paths } from '../paths.ts';
import { WarningSignals } from '../sound/WarningSignals.tsx';
import { useServerNow } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatDate, formatUntil } from '../ui/format-time.ts';
import { IconSiren } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import { LazySirenMap } from './LazyMap.tsx';
import styles from './VmaTestPage.module.css';

/** For how long a broken siren is given until somebody asks, in days. */
const REPAIR_DAYS = 14;
/** This near the next test one comes here for it, and before that for the last. */
const NEXT_DAYS = 14;
const LISTEN_MS = 2 * 60_000;

/** The quarter's test of the sirens: what to do, what was heard and where, and what is broken [OV6] [PL8]. */
export function VmaTestPage() {
  const plan = usePlanInForce().state?.plan ?? null;
  const now = useServerNow(1_000);
  const may = useMay();
  const { permissions } = useSelf();
  const timeZone = plan?.municipality.timeZone ?? 'Europe/Stockholm';
  const today = wallOf(now, timeZone).slice(0, 10);
  const last = lastVmaTest(now, timeZone);
  const next = nextVmaTest(now, timeZone);
  const asked = new URLSearchParams(useSearch()).get('prov');
  const isNextNear = daysBetween(today, next.date) <= NEXT_DAYS;
  const isOfLast = asked === null ? !isNextNear || last.date === next.date : asked === last.date;
  const test = isOfLast ? last : next;
  const other = isOfLast ? next : last;
  const { state, sirens, reports, isRead } = useSirens(plan, test.date);
  if (plan === null || !isRead) return <Skeleton lines={8} />;
  if (sirens.length === 0) {
    return (
      <EmptyState
        isPage
        title={texts.noSirens}
        icon={<IconSiren aria-hidden />}
        action={
          <Link href={paths.places} variant="button">
            {texts.toPlaces}
          </Link>
        }
      >
        {texts.noSirensText}
      </EmptyState>
    );
  }
  const faults = Object.values(state?.faults ?? {});
  const day = formatDate(test.at, now, timeZone);
  return (
    <div className={page.page}>
      <header className={page.header}>
        <h1 className={page.title}>{texts.title}</h1>
        <span className={page.note}>{texts.of(day)}</span>
        {other.date !== test.date && (
          <div className={page.tools}>
            <Link href={paths.vmaTestOn(other.date)} variant="button">
              {texts.show(formatDate(other.at, now, timeZone))}
            </Link>
          </div>
        )}
      </header>
      {now < test.at && <Note tone="info" title={texts.countdown(formatUntil(test.at, now))} />}
      {now >= test.at && now < test.at + LISTEN_MS && <Note tone="warn" title={texts.running} />}
      <SirenNotes sirens={sirens} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {may('ReportSiren') &&
            (isOfLast ? (
              <ReportCard test={test.date} sirens={sirens} reports={reports} />
            ) : (
              <Note tone="info" title={texts.tooEarly(day)} />
            ))}
          <Card title={texts.steps}>
            <TestSteps steps={plan.exercises.vmaTest.steps} at={test.date === today ? test.at : null} now={now} />
          </Card>
          <Disclosure title={texts.signals}>
            <WarningSignals />
          </Disclosure>
        </div>
        <div className={styles.column}>
          <Card title={texts.totals} note={texts.real}>
            <Totals sirens={sirens} reports={reports} />
          </Card>
          <Card title={texts.map} isFlush>
            <div className={styles.map}>
              <LazySirenMap plan={plan} sirens={sirens} reports={reports} />
            </div>
          </Card>
          {mayOpen(permissions, 'sirenListeners') && today <= test.date && (
            <ListenersCard key={test.date} plan={plan} test={test.date} {...{ day, sirens, reports, now }} />
          )}
          <SirenFaults sirens={sirens} faults={faults} today={today} now={now} />
        </div>
      </div>
      <SirenTable test={test.date} {...{ sirens, reports, faults, now }} due={addDays(today, REPAIR_DAYS)} />
    </div>
  );
}
