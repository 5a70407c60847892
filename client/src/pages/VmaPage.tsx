import { VmaRequests } from '../features/vma/VmaRequests.tsx';
import { signalTexts } from '../i18n/signals.ts';
import { WarningSignals } from '../sound/WarningSignals.tsx';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Card } from '../ui/Card.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** What has been asked for in one incident, with the signals beside it [VM1] [VM2] [VM3]. */
export function VmaPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const { state } = incident;
  return (
    <IncidentGate id={id}>
      {plan === null || state === null ? (
        <Skeleton lines={8} />
      ) : (
        <VmaRequests
          incident={incident}
          state={state}
          plan={plan}
          beside={
            <Card title={signalTexts.title} level={3}>
              <WarningSignals />
            </Card>
          }
        />
      )}
    </IncidentGate>
  );
}
