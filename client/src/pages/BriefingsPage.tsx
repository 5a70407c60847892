import { BriefingHistory } from '../features/briefings/BriefingHistory.tsx';
import { BriefingsCard } from '../features/briefings/BriefingsCard.tsx';
import { registerVersion } from '../features/briefings/register-version.ts';
import { useBriefingRegister } from '../features/briefings/use-briefing-register.ts';
import { briefingTexts } from '../i18n/briefings.ts';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** The staff's briefings in one incident: what is held, what comes, what has been [ST5]. */
export function BriefingsPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const register = useBriefingRegister(incident.stream, registerVersion(incident.state));
  return (
    <IncidentGate id={id}>
      {plan === null ? (
        <Skeleton lines={8} />
      ) : (
        <div className={page.page} data-width="narrow">
          <header className={page.header}>
            <h2 className={page.title}>{briefingTexts.pageTitle}</h2>
          </header>
          <BriefingsCard incident={incident} plan={plan} />
          <BriefingHistory incident={id} plan={plan} register={register} />
        </div>
      )}
    </IncidentGate>
  );
}
