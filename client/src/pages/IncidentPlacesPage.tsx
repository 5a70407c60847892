import { COMPACT_QUERY } from '../app/compact-query.ts';
import { PlacesCard } from '../features/places/operations/PlacesCard.tsx';
import { placeTexts } from '../i18n/places.ts';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import page from '../ui/page.module.css';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { BoardMap } from './BoardMap.tsx';
import { IncidentGate } from './IncidentGate.tsx';

/** Every place that the incident has opened, with the map of them: on a phone when it is asked for. */
export function IncidentPlacesPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const plan = usePlan().state?.plan ?? null;
  return (
    <IncidentGate id={id}>
      <div className={page.page}>
        {plan !== null && plan.places.kinds.length === 0 && (
          <EmptyState title={placeTexts.noKinds}>{placeTexts.noKindsText}</EmptyState>
        )}
        {plan !== null && (
          <PlacesCard incident={incident} plan={plan} isWhole map={<BoardMap incident={id} isCompact={isCompact} />} />
        )}
      </div>
    </IncidentGate>
  );
}
