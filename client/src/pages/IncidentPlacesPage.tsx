import { PlacesCard } from '../features/places/operations/PlacesCard.tsx';
import { placeTexts } from '../i18n/places.ts';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import styles from './PlacesPage.module.css';

/** Every place that the incident has opened. */
export function IncidentPlacesPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  return (
    <IncidentGate id={id}>
      <div className={styles.page}>
        {plan !== null && plan.places.kinds.length === 0 && (
          <EmptyState title={placeTexts.noKinds}>{placeTexts.noKindsText}</EmptyState>
        )}
        {plan !== null && <PlacesCard incident={incident} plan={plan} isWhole />}
      </div>
    </IncidentGate>
  );
}
