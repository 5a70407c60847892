import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useLocation, useSearch } from 'wouter';
import { RegisterForm } from '../features/incident/RegisterForm.tsx';
import { incidentOf } from '../features/warnings/quote-warning.ts';
import { Note } from '../forms/Note.tsx';
import { useMay } from '../forms/use-self.ts';
import { homeTexts } from '../i18n/home.ts';
import { warningTexts } from '../i18n/warnings.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { useConnection, useWarnings } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconBack } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './RegisterPage.module.css';

interface Registering {
  plan: Plan;
  onRegistered: (incident: string, callsOut: boolean) => void;
}

/** A new incident in one screen, with network or without. */
export function RegisterPage() {
  const plan = usePlanInForce();
  const connection = useConnection();
  const may = useMay();
  const [, navigate] = useLocation();
  const warning = new URLSearchParams(useSearch()).get('varning');
  const permissions = usePermissions();

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
      const registering: Registering = {
        plan: plan.state.plan,
        onRegistered: (id, callsOut) => navigate(callsOut ? paths.call(id) : paths.board(id)),
      };
      return warning !== null && mayOpen(permissions, 'warnings') ? (
        <RegisterOfWarning warning={warning} {...registering} />
      ) : (
        <RegisterForm {...registering} />
      );
    }
    return plan.status === 'stale' || connection.state === 'offline' ? (
      <EmptyState title={homeTexts.noPlanTitle}>{homeTexts.noPlanText}</EmptyState>
    ) : (
      <Skeleton lines={8} />
    );
  }
}

/** Filled in with what somebody else has warned of [WA1]. */
function RegisterOfWarning({ warning: key, ...registering }: Registering & { warning: string }) {
  const { state, status } = useWarnings();
  if (state === null && status === 'loading') return <Skeleton lines={8} />;
  const found = state?.open.find(({ warning }) => warning === key);
  const filled = found ? incidentOf(found) : null;
  return (
    <>
      <Note tone="info">{filled === null ? warningTexts.notFound : warningTexts.madeOf}</Note>
      <RegisterForm {...registering} {...(filled && { made: { key, ...filled } })} />
    </>
  );
}
