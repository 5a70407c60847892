import { ReliefPlan } from '../features/seats/ReliefPlan.tsx';
import { ReliefsDue } from '../features/seats/ReliefsDue.tsx';
import { SeatHistory } from '../features/seats/SeatHistory.tsx';
import { SeatList } from '../features/seats/SeatList.tsx';
import { StaffLeader } from '../features/seats/StaffLeader.tsx';
import { Note } from '../forms/Note.tsx';
import { seatTexts as texts } from '../i18n/seats.ts';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Card } from '../ui/Card.tsx';
import page from '../ui/page.module.css';
import { IncidentGate } from './IncidentGate.tsx';
import styles from './StaffPage.module.css';

/** The staff: who leads, who sits on which function, who is to relieve whom, and who has sat [ST1] [LA13]. */
export function StaffPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const { state, stream } = incident;
  if (state === null || plan === null) return <IncidentGate id={id}>{null}</IncidentGate>;
  const props = { stream, state, plan };
  const { seated, former } = state.seats;
  // fetched again when somebody has sat down or left, or words have been removed
  const version = `${Object.keys(seated).join()} ${Object.values(former).length} ${state.log.removedAt}`;
  return (
    <IncidentGate id={id}>
      <div className={page.page}>
        <header className={page.header}>
          <h2 className={page.title}>{texts.title}</h2>
        </header>
        <Card title={texts.now} level={3}>
          <div className={styles.part}>
            {state.incident.lifecycle !== 'open' && <Note tone="info">{texts.closed}</Note>}
            <StaffLeader {...props} />
            <ReliefsDue {...props} />
            <SeatList {...props} incident={incident} />
          </div>
        </Card>
        <ReliefPlan {...props} incident={incident} />
        <Card title={texts.history} level={3}>
          <SeatHistory key={version} {...props} />
        </Card>
      </div>
    </IncidentGate>
  );
}
