import { OperatePanel } from '../features/places/operations/OperatePanel.tsx';
import { operatedPlaces } from '../features/places/operations/operated-places.ts';
import { PlaceSymbol } from '../features/places/PlaceSymbol.tsx';
import { kindName } from '../features/places/place-words.ts';
import { usePlaceRegister } from '../features/places/use-places.ts';
import { useSelf } from '../forms/use-self.ts';
import { operationTexts } from '../i18n/place-operations.ts';
import { placesMapTexts } from '../i18n/places-map.ts';
import { paths } from '../paths.ts';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { IncidentGate } from './IncidentGate.tsx';

/** Where one place is run, on a phone with one thumb or at a desk. */
export function OperatePlacePage({ incident: id, place: placeId }: { incident: string; place: string }) {
  const incident = useIncident(id);
  const { person } = useSelf();
  const plan = usePlan().state?.plan ?? null;
  const register = usePlaceRegister();
  const place = operatedPlaces(incident.state, incident.pending, person).find((one) => one.id === placeId);
  return (
    <IncidentGate id={id}>
      <div className={page.page}>
        <Link href={paths.incidentPlaces(id)} variant="alone">
          {operationTexts.toPlaces}
        </Link>
        {place && plan !== null ? (
          <>
            <header className={page.header}>
              <PlaceSymbol plan={plan} kind={place.kind} />
              <h2 className={page.title}>{place.name}</h2>
              <span className={page.note}>{kindName(plan, place.kind)}</span>
              {register?.places[place.id]?.position != null && (
                <Link href={paths.mapPlace(id, place.id)} variant="alone">
                  {placesMapTexts.show}
                </Link>
              )}
            </header>
            <OperatePanel incident={incident} place={place} plan={plan} />
          </>
        ) : (
          <EmptyState title={operationTexts.notOpened}>{operationTexts.notOpenedText}</EmptyState>
        )}
      </div>
    </IncidentGate>
  );
}
