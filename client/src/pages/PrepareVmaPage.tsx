import { useLocation } from 'wouter';
import { NotFound } from '../app/NotFound.tsx';
import { PrepareVma } from '../features/vma/PrepareVma.tsx';
import { paths } from '../paths.ts';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** A request for a VMA, or an update of one, from the first word to the call [VM1]. */
export function PrepareVmaPage({ incident: id, vma: wanted }: { incident: string; vma?: string }) {
  const { state, stream } = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const [, navigate] = useLocation();
  const vma = wanted === undefined ? undefined : state?.vma.known[wanted];
  const isGone = state !== null && wanted !== undefined && vma === undefined;
  if (isGone) return <NotFound />;
  return (
    <IncidentGate id={id}>
      {plan === null || state === null ? (
        <Skeleton lines={8} />
      ) : (
        <PrepareVma
          stream={stream}
          state={state}
          plan={plan}
          {...(vma !== undefined && { vma })}
          onDone={() => navigate(paths.vma(id))}
          onCompare={() => navigate(vma === undefined ? paths.vmaRequest(id) : paths.vmaUpdate(id, vma.id))}
        />
      )}
    </IncidentGate>
  );
}
