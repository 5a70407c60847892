import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ReactNode, useState } from 'react';
import { CommandNotes } from '../../../forms/CommandNotes.tsx';
import { useMay, useSelf } from '../../../forms/use-self.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { paths } from '../../../paths.ts';
import type { IncidentShown } from '../../../sync/shown.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { IconPlus } from '../../../ui/icons.ts';
import { Link } from '../../../ui/Link.tsx';
import { usePlaceRegister } from '../use-places.ts';
import { OpenPlaceDialog } from './OpenPlaceDialog.tsx';
import { OperatedList } from './OperatedList.tsx';
import { operatedPlaces } from './operated-places.ts';
import styles from './PlacesCard.module.css';

/** Own commands about places: what waits stands beside the value that still holds. */
export const PLACE_TYPES: ReadonlySet<string> = new Set<CommandType>([
  'OpenPlace',
  'ClosePlace',
  'ChangePlaceState',
  'SetPlaceHours',
  'AnswerPlaceCheck',
  'StaffPlace',
  'CountVisitors',
  'ReportNeed',
  'MeasureFuel',
]);

export interface PlacesCardProps {
  incident: IncidentShown;
  plan: Plan;
  /** On its own page: with what is closed, too. */
  isWhole?: boolean;
  title?: string;
  /** The map, above the table of what is on it. */
  map?: ReactNode;
  /** Another way on, beside the one to all places. */
  more?: ReactNode;
}

/** The places that the incident has open, on the board and on their own page. */
export function PlacesCard({
  incident,
  plan,
  isWhole = false,
  title = operationTexts.title,
  map,
  more,
}: PlacesCardProps) {
  const may = useMay();
  const { person } = useSelf();
  const register = usePlaceRegister();
  const [isOpening, setOpening] = useState(false);
  const { state, pending } = incident;
  if (state === null || plan.places.kinds.length === 0) return null;

  const toMap = (id: string) => (register?.places[id]?.position == null ? null : paths.mapPlace(incident.id, id));
  const places = operatedPlaces(state, pending, person);
  const open = places.filter((place) => place.state !== 'closed');
  const closed = places.filter((place) => place.state === 'closed');
  const mayOpen = may('OpenPlace') && state.incident.lifecycle === 'open';
  const visitors = open.reduce((sum, { counts }) => sum + visitorsNow(counts), 0);
  const inUse = open.filter((place) => place.state === 'open' || place.state === 'full').length;
  const full = open.filter((place) => place.state === 'full').length;

  return (
    <Card
      title={title}
      {...(open.length > 0 && { note: operationTexts.cardNote(inUse, full, visitors) })}
      aside={
        mayOpen && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setOpening(true)}>
            {operationTexts.openPlace}
          </Button>
        )
      }
    >
      <div className={styles.card}>
        {isWhole && state.incident.mode === 'exercise' && <p className={styles.muted}>{operationTexts.exercise}</p>}
        {map}
        {open.length === 0 && (
          <p className={styles.muted}>
            {operationTexts.none}. {mayOpen ? operationTexts.noneText : operationTexts.noneReader}
          </p>
        )}
        {open.length > 0 && <OperatedList incident={incident.id} places={open} plan={plan} toMap={toMap} />}
        {isWhole && closed.length > 0 && (
          <Disclosure title={operationTexts.closedTitle(closed.length)}>
            <OperatedList incident={incident.id} places={closed} plan={plan} toMap={toMap} />
          </Disclosure>
        )}
        <CommandNotes incident={incident} plan={plan} types={PLACE_TYPES} />
        {!isWhole && (places.length > 0 || more !== undefined) && (
          <div className={styles.ways}>
            {places.length > 0 && (
              <Link href={paths.incidentPlaces(incident.id)} variant="alone">
                {operationTexts.all}
              </Link>
            )}
            {more}
          </div>
        )}
      </div>
      {isOpening && (
        <OpenPlaceDialog
          stream={incident.stream}
          state={state}
          plan={plan}
          place={null}
          onClose={() => setOpening(false)}
        />
      )}
    </Card>
  );
}
