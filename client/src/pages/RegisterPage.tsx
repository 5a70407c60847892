import { useLocation } from 'wouter';
import { RegisterForm } from '../features/incident/RegisterForm.tsx';
import { useMay } from '../forms/use-self.ts';
import { homeTexts } from '../i18n/home.ts';
import { paths } from '../paths.ts';
import { useConnection } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconBack } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './RegisterPage.module.css';

/** A new incident in one screen, with network or without. */
export function RegisterPage() {
  const plan = usePlanInForce();
  const connection = useConnection();
  const may = useMay();
  const [, navigate] = useLocation();

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href={paths.home} variant="plain">
          <span className={styles.back}>
            <IconBack aria-hidden />
            {homeTexts.cancel}
          </span>
        </Link>
        <h1 className={styles.title}>{homeTexts.registerTitle}</h1>
      </header>
      {content()}
    </div>
  );

  function content() {
    if (!may('RegisterIncident')) {
      return <EmptyState title={homeTexts.mayNotTitle}>{homeTexts.mayNotText}</EmptyState>;
    }
    if (plan.state !== null) {
      return (
        <RegisterForm
          plan={plan.state.plan}
          onRegistered={(id, callsOut) => navigate(callsOut ? paths.call(id) : paths.board(id))}
        />
      );
    }
    return plan.status === 'stale' || connection.state === 'offline' ? (
      <EmptyState title={homeTexts.noPlanTitle}>{homeTexts.noPlanText}</EmptyState>
    ) : (
      <Skeleton lines={8} />
    );
  }
}
