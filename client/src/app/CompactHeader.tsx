import { memo } from 'react';
import { BriefingCountdown } from '../features/briefings/BriefingCountdown.tsx';
import { ConnectionStatus } from '../features/connection/ConnectionStatus.tsx';
import { Clock } from '../features/header/Clock.tsx';
import { WaitingChanges } from '../features/header/WaitingChanges.tsx';
import { DutyHead } from '../features/roster/DutyHead.tsx';
import { appTexts } from '../i18n/app.ts';
import { headerTexts } from '../i18n/header.ts';
import { levelName } from '../i18n/plan-words.ts';
import { paths } from '../paths.ts';
import { useSelected } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { usePlan } from '../sync/use-plan.ts';
import { IconBack } from '../ui/icons.ts';
import { LevelBadge } from '../ui/LevelBadge.tsx';
import { Link } from '../ui/Link.tsx';
import { levelTone } from '../ui/level-tone.ts';
import { AccountMenu } from './AccountMenu.tsx';
import styles from './CompactHeader.module.css';
import { modeOf } from './incident-mode.ts';
import { useTitledIncident } from './incident-title.ts';

/** What a phone always shows: what it is about, the level, the line to the server, the time. */
export function CompactHeader({ incident }: { incident: string | null }) {
  const mode = useSelected((state) => modeOf(state, incident));
  return (
    <header className={styles.header}>
      {incident === null ? <StandingBar /> : <IncidentBar id={incident} />}
      <DutyHead place="phone" isInExercise={mode === 'exercise'} />
    </header>
  );
}

function StandingBar() {
  const plan = usePlan().state?.plan ?? null;
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <Link href={paths.home} variant="plain">
          <b className={styles.title}>{appTexts.product}</b>
          <span className={styles.note}>{plan?.municipality.name}</span>
        </Link>
      </div>
      <ConnectionStatus isCompact />
      <Clock openedAt={null} isCompact />
      <AccountMenu isCompact />
    </div>
  );
}

function IncidentBar({ id }: { id: string }) {
  return <IncidentHead {...useTitledIncident(id)} />;
}

/** Drawn again when a fact changes, not at every line. */
const IncidentHead = memo(function IncidentHead({ incident, title }: { incident: IncidentShown; title: string }) {
  const plan = usePlan().state?.plan ?? null;
  const slice = incident.state?.incident ?? null;
  const isUnconfirmed = slice !== null && incident.state?.decisions.open[slice.level.decision]?.confirmed === false;
  return (
    <>
      <div className={styles.row}>
        <Link href={paths.home} variant="plain" aria-label={appTexts.toIncidents}>
          <span className={styles.back}>
            <IconBack aria-hidden className={styles.backIcon} />
          </span>
        </Link>
        <h1 className={styles.title}>{title}</h1>
        <Clock openedAt={slice?.openedAt ?? null} isCompact />
        <AccountMenu isCompact />
      </div>
      <div className={styles.row}>
        {slice !== null && (
          <p className={styles.level}>
            <LevelBadge
              number={slice.level.rank}
              tone={levelTone(slice.level.rank, plan?.levels.length ?? 3)}
              label={`${headerTexts.level} ${slice.level.rank}`}
              size="small"
            />
            <b>{levelName(plan, slice.level.rank)}</b>
            {isUnconfirmed && <span className={styles.unconfirmed}>{headerTexts.unconfirmed}</span>}
          </p>
        )}
        <ConnectionStatus isCompact />
      </div>
      <BriefingCountdown incident={incident} plan={plan} place="phone" />
      <WaitingChanges items={incident.waiting} />
      {slice !== null && slice.lifecycle === 'open' && slice.leader === null && (
        <p className={styles.vacancy}>{headerTexts.vacancyLong}</p>
      )}
    </>
  );
});
