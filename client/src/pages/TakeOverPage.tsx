import { useLocation } from 'wouter';
import { senderName } from '../features/disturbances/sender-name.ts';
import { RegisterForm } from '../features/incident/RegisterForm.tsx';
import { Note } from '../forms/Note.tsx';
import { useMay } from '../forms/use-self.ts';
import { disturbanceTexts } from '../i18n/disturbances.ts';
import { homeTexts } from '../i18n/home.ts';
import { paths } from '../paths.ts';
import { useDisturbances, usePeople } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconBack } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './RegisterPage.module.css';

/** The registration of an incident, filled in with what a department has sent in [LA11]. */
export function TakeOverPage({ disturbance: id }: { disturbance: string }) {
  const { state, status } = useDisturbances();
  const plan = usePlan().state?.plan ?? null;
  const { byId } = usePeople();
  const may = useMay();
  const [, navigate] = useLocation();
  const disturbance = state?.open.find((open) => open.disturbance === id) ?? null;

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href={paths.home} variant="plain">
          <span className={styles.back}>
            <IconBack aria-hidden />
            {homeTexts.cancel}
          </span>
        </Link>
        <h1 className={styles.title}>
          {disturbance === null ? disturbanceTexts.takeOver : disturbanceTexts.takeOverTitle(disturbance.number)}
        </h1>
      </header>
      {content()}
    </div>
  );

  function content() {
    if (!may('TakeOverDisturbance')) {
      return <EmptyState title={homeTexts.mayNotTitle}>{homeTexts.mayNotText}</EmptyState>;
    }
    if (plan === null || status === 'loading') return <Skeleton lines={8} />;
    if (disturbance === null) {
      return <EmptyState title={disturbanceTexts.goneTitle}>{disturbanceTexts.goneText}</EmptyState>;
    }
    const sender = senderName(disturbance, plan, byId);
    return (
      <>
        <Note tone="info">{disturbanceTexts.takeOverText(sender)}</Note>
        <RegisterForm
          plan={plan}
          disturbance={{ ...disturbance, sender }}
          onRegistered={(incident, callsOut) => navigate(callsOut ? paths.call(incident) : paths.board(incident))}
        />
      </>
    );
  }
}
