import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { useLocation } from 'wouter';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { WhoCard } from '../features/access/WhoCard.tsx';
import { PreparationsLeft } from '../features/administration/PreparationsLeft.tsx';
import { DisturbanceInbox } from '../features/disturbances/DisturbanceInbox.tsx';
import { NextTest } from '../features/exercises/NextTest.tsx';
import { DueImprovements } from '../features/improvements/DueImprovements.tsx';
import { OwnImprovements } from '../features/improvements/OwnImprovements.tsx';
import { CallFirst } from '../features/incident/CallFirst.tsx';
import { IncidentList } from '../features/incident/IncidentList.tsx';
import { DutyCard } from '../features/roster/DutyCard.tsx';
import { WarningsCard } from '../features/warnings/WarningsCard.tsx';
import { useMay, useSelf } from '../forms/use-self.ts';
import { disturbanceTexts } from '../i18n/disturbances.ts';
import { homeTexts } from '../i18n/home.ts';
import { paths } from '../paths.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconPlus, IconSend } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import styles from './HomePage.module.css';

/** The first screen, for a thumb at 03:10 and for a desk: who I am, a new incident, what has come in, whom to ring, what goes on. */
export function HomePage() {
  const plan = usePlanInForce().state?.plan ?? null;
  const { permissions } = useSelf();
  const may = useMay();
  const [, navigate] = useLocation();
  const isCompact = useMediaQuery(COMPACT_QUERY);

  const actions = (
    <>
      <WhoCard plan={plan} />
      {may('RegisterIncident') && (
        <Button variant="primary" size="huge" icon={<IconPlus aria-hidden />} onPress={() => navigate(paths.register)}>
          {homeTexts.newIncident}
        </Button>
      )}
      {may('ReportDisturbance') && (
        <Button variant="primary" size="huge" icon={<IconSend aria-hidden />} onPress={() => navigate(paths.report)}>
          {disturbanceTexts.report}
        </Button>
      )}
      {/* beneath them: it comes when the roster does, and would move the button from under a thumb */}
      <DutyCard />
      <NextTest isSoon />
    </>
  );
  const inbox = mayOpen(permissions, 'disturbances') && <DisturbanceInbox plan={plan} />;
  const warnings = mayOpen(permissions, 'warnings') && <WarningsCard />;
  const due =
    plan !== null &&
    (mayOpen(permissions, 'improvements') ? <DueImprovements plan={plan} /> : <OwnImprovements plan={plan} isQuiet />);
  const numbers = plan !== null && <CallFirst plan={plan} />;
  const preparations = mayOpen(permissions, 'accounts') && <PreparationsLeft />;
  const incidents = mayOpen(permissions, 'incidents') ? (
    <IncidentList plan={plan} />
  ) : (
    <EmptyState
      title={homeTexts.noList}
      action={
        mayOpen(permissions, 'accounts') && (
          <Link href={paths.administration} variant="button">
            {homeTexts.toAdministration}
          </Link>
        )
      }
    >
      {homeTexts.noListText}
    </EmptyState>
  );

  // On a phone what has come in stands before the numbers to ring.
  if (isCompact) {
    return (
      <div className={styles.page}>
        {actions}
        {inbox}
        {warnings}
        {due}
        {numbers}
        {preparations}
        {incidents}
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <div className={styles.self}>
        {actions}
        {numbers}
        {preparations}
      </div>
      <div className={styles.lists}>
        {inbox}
        {incidents}
        {due}
        {warnings}
      </div>
    </div>
  );
}
