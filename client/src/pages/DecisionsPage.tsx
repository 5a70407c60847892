import { DecisionRegister } from '../features/decisions/DecisionRegister.tsx';
import { CorrectedCard } from '../features/log/CorrectedCard.tsx';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './DecisionsPage.module.css';
import { IncidentGate } from './IncidentGate.tsx';

export function DecisionsPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  return (
    <IncidentGate id={id}>
      <div className={styles.first}>
        <CorrectedCard incident={incident} />
      </div>
      {plan === null ? <Skeleton lines={8} /> : <DecisionRegister incident={incident} plan={plan} />}
    </IncidentGate>
  );
}
