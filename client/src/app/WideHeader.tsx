import { memo } from 'react';
import { BriefingCountdown } from '../features/briefings/BriefingCountdown.tsx';
import { ConnectionStatus } from '../features/connection/ConnectionStatus.tsx';
import { DirectionLine } from '../features/direction/DirectionLine.tsx';
import { Clock } from '../features/header/Clock.tsx';
import { FactList } from '../features/header/FactList.tsx';
import { IncidentLadder } from '../features/header/IncidentLadder.tsx';
import { IncidentActions } from '../features/incident/IncidentActions.tsx';
import { PresenceCount } from '../features/presence/PresenceCount.tsx';
import { DutyHead } from '../features/roster/DutyHead.tsx';
import { appTexts } from '../i18n/app.ts';
import { headerTexts } from '../i18n/header.ts';
import { paths } from '../paths.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { useTitledIncident } from './incident-title.ts';
import styles from './WideHeader.module.css';

/** Every fact of the ladder in one glance, at a desk and on the wall. */
export function WideHeader({ incident }: { incident: string | null }) {
  const plan = usePlan().state?.plan ?? null;
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <Link href={paths.home} variant="plain">
          <b className={styles.name}>{appTexts.product}</b>
          <span className={styles.municipality}>{plan?.municipality.name}</span>
        </Link>
      </div>
      {incident === null ? <StandingParts /> : <IncidentParts id={incident} />}
    </header>
  );
}

function StandingParts() {
  return (
    <>
      <div className={styles.standing}>
        <DutyHead />
      </div>
      <div className={styles.me} data-standing>
        <Clock openedAt={null} />
        <div className={styles.line}>
          <ConnectionStatus />
          <AccountMenu />
        </div>
      </div>
    </>
  );
}

function IncidentParts({ id }: { id: string }) {
  return <IncidentHead id={id} {...useTitledIncident(id)} />;
}

/** Drawn again when a fact changes, not at every line. */
const IncidentHead = memo(function IncidentHead({
  id,
  incident,
  title,
}: {
  id: string;
  incident: IncidentShown;
  title: string;
}) {
  const plan = usePlan().state?.plan ?? null;
  const { state } = incident;
  return (
    <>
      <div className={styles.event}>
        <h1 className={styles.title}>
          {title}
          {state !== null && <span className={styles.number}>{state.incident.number}</span>}
        </h1>
        {state !== null && plan !== null && (
          <IncidentLadder state={state} plan={plan} actions={<IncidentActions incident={incident} plan={plan} />} />
        )}
        <div className={styles.facts}>
          {state !== null && <FactList id={id} state={state} plan={plan} />}
          <DutyHead place="facts" isInExercise={state?.incident.mode === 'exercise'} />
        </div>
        <div className={styles.lines}>
          <DirectionLine incident={incident} />
          <BriefingCountdown incident={incident} plan={plan} place="desk" />
        </div>
        {state === null && incident.status === 'loading' && <Skeleton lines={2} />}
        {incident.status === 'local' && <p className={styles.local}>{headerTexts.local}</p>}
      </div>
      <div className={styles.me}>
        <Clock openedAt={state?.incident.openedAt ?? null} />
        <div className={styles.line}>
          <PresenceCount stream={incident.stream} />
          <ConnectionStatus />
        </div>
        <AccountMenu />
      </div>
    </>
  );
});
