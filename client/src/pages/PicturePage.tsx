import { Picture } from '../features/pictures/Picture.tsx';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** The lägesbild of one incident. */
export function PicturePage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  return (
    <IncidentGate id={id}>
      {plan === null || incident.state === null ? <Skeleton lines={8} /> : <Picture incident={incident} plan={plan} />}
    </IncidentGate>
  );
}
