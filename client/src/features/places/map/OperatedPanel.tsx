import { capacityOf, nearestWithRoom } from '@ledningsplats/shared/places/nearest.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { personName } from '../../../forms/person-words.ts';
import { useMay } from '../../../forms/use-self.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { placesMapTexts } from '../../../i18n/places-map.ts';
import { paths } from '../../../paths.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import type { IncidentShown } from '../../../sync/shown.ts';
import { Button } from '../../../ui/Button.tsx';
import { DefinitionFacts, type Fact } from '../../../ui/DefinitionFacts.tsx';
import { FloatingPanel } from '../../../ui/FloatingPanel.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { Link } from '../../../ui/Link.tsx';
import { CountDialog } from '../operations/CountDialog.tsx';
import { FuelNote } from '../operations/FuelNote.tsx';
import { StateActions } from '../operations/StateActions.tsx';
import { StateChip } from '../operations/StateChip.tsx';
import { VisitorMeter } from '../operations/VisitorMeter.tsx';
import { PlaceSymbol } from '../PlaceSymbol.tsx';
import { kindName } from '../place-words.ts';
import { usePlaceRegister } from '../use-places.ts';
import styles from './MapPanels.module.css';

export interface OperatedPanelProps {
  incident: IncidentShown;
  place: OperatedPlace;
  plan: Plan;
  onClose: () => void;
}

/** A place that the incident runs, as it stands now, with what may be done from the map; the rest is on its own page. */
export function OperatedPanel({ incident, place, plan, onClose }: OperatedPanelProps) {
  const may = useMay();
  const register = usePlaceRegister();
  const [isCounting, setCounting] = useState(false);
  const facts = useFacts(incident, place, plan, register);
  const { state } = incident;
  if (state === null) return null;
  const isAtWork = place.state !== 'closed' && (state.incident.lifecycle === 'open' || place.owner !== null);
  return (
    <FloatingPanel
      title={place.name}
      mark={<PlaceSymbol plan={plan} kind={place.kind} />}
      closeLabel={placesMapTexts.close}
      onClose={onClose}
    >
      <p className={styles.line}>
        <StateChip state={place.state} /> <span className={styles.muted}>{kindName(plan, place.kind)}</span>
      </p>
      {place.state !== 'closed' && <DefinitionFacts layout="list" facts={facts} />}
      <StateActions incident={incident} state={state} place={place} plan={plan} isAtWork={isAtWork} size="normal" />
      <div className={styles.links}>
        {isAtWork && may('CountVisitors') && (
          <Button onPress={() => setCounting(true)}>{placesMapTexts.setCount}</Button>
        )}
        <Link href={paths.operatedPlace(incident.id, place.id)} variant="button">
          {placesMapTexts.toPlace}
        </Link>
      </div>
      {isCounting && <CountDialog stream={incident.stream} place={place} onClose={() => setCounting(false)} />}
    </FloatingPanel>
  );
}

function useFacts(
  incident: IncidentShown,
  place: OperatedPlace,
  plan: Plan,
  register: ReturnType<typeof usePlaceRegister>,
): Fact[] {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { staff, opensAt, closesAt, state } = place;
  const lead = staff === null || staff.lead === null ? (staff?.leadName ?? null) : personName(byId, staff.lead);
  const when = (at: number | null) => (at === null ? null : formatWhen(at, now));
  const nearest =
    state === 'full' && incident.state !== null ? nearestWithRoom(incident.state.places, register, place.id) : null;
  const away = nearest?.metres == null ? null : operationTexts.metres(nearest.metres);
  const fact = (term: string, value: Fact['value'], isSaid = true): Fact[] => (isSaid ? [{ term, value }] : []);
  return [
    ...fact(placesMapTexts.visitors, <VisitorMeter place={place} capacity={capacityOf(place, register)} />),
    ...fact(
      placesMapTexts.pointTo,
      nearest === null ? operationTexts.pointToNone : operationTexts.pointToText(nearest.name, nearest.room, away),
      state === 'full',
    ),
    ...fact(placesMapTexts.fuel, <FuelNote place={place} warnHours={plan.places.fuelWarnHours} />),
    ...fact(placesMapTexts.lead, lead, lead !== null),
    ...fact(
      placesMapTexts.hours,
      operationTexts.hoursWords(when(opensAt), when(closesAt)),
      opensAt !== null || closesAt !== null,
    ),
  ];
}
