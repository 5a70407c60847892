import { Reports } from '../features/reports/Reports.tsx';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** The lägesrapport of one incident: the text of it, and what has been sent. */
export function SituationReportPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const { state } = incident;
  return (
    <IncidentGate id={id}>
      {plan === null || state === null ? (
        <Skeleton lines={8} />
      ) : (
        <Reports incident={incident} state={state} plan={plan} />
      )}
    </IncidentGate>
  );
}
