import { Meetings } from '../features/krisledningsnamnd/Meetings.tsx';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** Krisledningsnämndens meetings in one incident. */
export function MeetingsPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const { state } = incident;
  return (
    <IncidentGate id={id}>
      {plan === null || state === null ? (
        <Skeleton lines={8} />
      ) : (
        <Meetings incident={incident} state={state} plan={plan} />
      )}
    </IncidentGate>
  );
}
