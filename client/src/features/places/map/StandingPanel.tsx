import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../../forms/use-self.ts';
import { placeTexts } from '../../../i18n/places.ts';
import { placesMapTexts } from '../../../i18n/places-map.ts';
import { paths } from '../../../paths.ts';
import type { IncidentShown } from '../../../sync/shown.ts';
import { Button } from '../../../ui/Button.tsx';
import { DefinitionFacts } from '../../../ui/DefinitionFacts.tsx';
import { FloatingPanel } from '../../../ui/FloatingPanel.tsx';
import { Link } from '../../../ui/Link.tsx';
import { OpenPlaceDialog } from '../operations/OpenPlaceDialog.tsx';
import { PlaceSymbol } from '../PlaceSymbol.tsx';
import { kindName, placeName, powerWords } from '../place-words.ts';
import styles from './MapPanels.module.css';

export interface StandingPanelProps {
  place: Place;
  plan: Plan;
  /** Above the facts: how it stands here. */
  note?: ReactNode;
  /** What may be done. */
  children?: ReactNode;
  onClose: () => void;
}

/** What the register says of a place in short, with the way to the whole of it. */
export function StandingPanel({ place, plan, note, children, onClose }: StandingPanelProps) {
  const { address, owner, operator } = place.texts ?? {};
  return (
    <FloatingPanel
      title={placeName(place)}
      mark={<PlaceSymbol plan={plan} kind={place.kind} />}
      closeLabel={placesMapTexts.close}
      onClose={onClose}
    >
      {note !== undefined && <p className={styles.muted}>{note}</p>}
      <DefinitionFacts
        layout="list"
        facts={[
          { term: placeTexts.kind, value: kindName(plan, place.kind) },
          ...said(placeTexts.fields.address, address),
          ...(place.capacity === null
            ? []
            : [{ term: placesMapTexts.capacity, value: placeTexts.people(place.capacity) }]),
          { term: placeTexts.reservePower, value: powerWords(place.reservePower) },
          ...said(placeTexts.fields.owner, owner),
          ...said(placeTexts.fields.operator, operator),
        ]}
      />
      <div className={styles.links}>
        {children}
        <Link href={paths.place(place.id)} variant="button">
          {placesMapTexts.toRegister}
        </Link>
      </div>
    </FloatingPanel>
  );
}

/** A place that the incident has not opened: from the map it can be, by whoever may decide it. */
export function UnopenedPanel({ incident, ...panel }: Omit<StandingPanelProps, 'note'> & { incident: IncidentShown }) {
  const may = useMay();
  const [isOpening, setOpening] = useState(false);
  const { state } = incident;
  const { place, plan } = panel;
  if (state === null) return null;
  const isPeoples = plan.places.kinds.some(({ id, opens }) => id === place.kind && opens);
  const other = state.incident.mode === 'live' && place.usedBy?.incident !== incident.id ? place.usedBy : null;
  const mayOpen = isPeoples && other === null && may('OpenPlace') && state.incident.lifecycle === 'open';
  const unopened = other === null ? placesMapTexts.unopened : placesMapTexts.usedBy(other.number);
  return (
    <StandingPanel {...panel} note={isPeoples ? unopened : undefined}>
      {mayOpen && (
        <Button variant="primary" onPress={() => setOpening(true)}>
          {placesMapTexts.openWord}
        </Button>
      )}
      {other !== null && (
        <Link href={paths.operatedPlace(other.incident, place.id)} variant="button">
          {placesMapTexts.toElsewhere}
        </Link>
      )}
      {isOpening && (
        <OpenPlaceDialog
          stream={incident.stream}
          state={state}
          plan={plan}
          place={place.id}
          onClose={() => setOpening(false)}
        />
      )}
    </StandingPanel>
  );
}

function said(term: string, value: string | undefined) {
  return value === undefined ? [] : [{ term, value }];
}
