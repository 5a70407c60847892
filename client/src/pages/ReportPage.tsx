import { AccountReport } from '../features/disturbances/AccountReport.tsx';
import { useMay } from '../forms/use-self.ts';
import { disturbanceTexts } from '../i18n/disturbances.ts';
import { homeTexts } from '../i18n/home.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './ReportPage.module.css';

/** A department sends in what disturbs it, and follows what becomes of it. */
export function ReportPage() {
  const plan = usePlan();
  const may = useMay();
  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{disturbanceTexts.reportTitle}</h1>
        <p>{disturbanceTexts.reportText}</p>
      </header>
      {content()}
    </div>
  );

  function content() {
    if (!may('ReportDisturbance')) {
      return <EmptyState title={disturbanceTexts.mayNotTitle}>{disturbanceTexts.mayNotText}</EmptyState>;
    }
    if (plan.state !== null) return <AccountReport plan={plan.state.plan} />;
    return plan.status === 'stale' ? (
      <EmptyState title={homeTexts.noPlanTitle}>{homeTexts.noPlanText}</EmptyState>
    ) : (
      <Skeleton lines={8} />
    );
  }
}
