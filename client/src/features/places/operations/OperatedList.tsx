import { capacityOf } from '@ledningsplats/shared/places/nearest.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../../forms/FactAge.tsx';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { paths } from '../../../paths.ts';
import { useServerNow } from '../../../sync/react.ts';
import { formatWhen } from '../../../ui/format-time.ts';
import { Link } from '../../../ui/Link.tsx';
import { PlaceSymbol } from '../PlaceSymbol.tsx';
import { ShowOnMap } from '../ShowOnMap.tsx';
import { usePlaceRegister } from '../use-places.ts';
import { FuelNote } from './FuelNote.tsx';
import { OnSite } from './OnSite.tsx';
import styles from './OperatedList.module.css';
import { StateChip } from './StateChip.tsx';
import { VisitorMeter } from './VisitorMeter.tsx';

export interface OperatedListProps {
  incident: string;
  places: readonly OperatedPlace[];
  plan: Plan;
  /** Where a place is on the map: an address, or what moves the map on the page. Null for one that is not on it. */
  toMap: (id: string) => string | (() => void) | null;
}

/** The incident's places: state, visitors, reserve power. Each leads to where it is run. */
export function OperatedList({ incident, places, plan, toMap }: OperatedListProps) {
  const register = usePlaceRegister();
  const { columns } = operationTexts;
  return (
    <div className={styles.frame}>
      <div className={styles.head} aria-hidden>
        <span>{columns.place}</span>
        <span>{columns.state}</span>
        <span>{columns.visitors}</span>
        <span>{columns.power}</span>
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list">
        {places.map((place) => (
          <li key={place.id} className={styles.row}>
            <span className={styles.name}>
              <PlaceSymbol plan={plan} kind={place.kind} />
              <Link href={paths.operatedPlace(incident, place.id)} variant="alone">
                {place.name}
              </Link>
              <OnMap name={place.name} to={toMap(place.id)} />
            </span>
            <span>
              <StateChip state={place.state} />
            </span>
            <span>
              <Visitors place={place} capacity={capacityOf(place, register)} />
            </span>
            <span>
              <span className="visually-hidden">{columns.power}: </span>
              <FuelNote place={place} warnHours={plan.places.fuelWarnHours} />
            </span>
            <span className={styles.age}>
              <Age place={place} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The state's own, or what was counted since: then it says so. */
function Age({ place: { state, since, by, counted, fuel } }: { place: OperatedPlace }) {
  return (
    <>
      {counted === null || counted.at <= since ? (
        <FactAge at={since} person={by} isLasting={state === 'closed'} />
      ) : (
        <>
          {operationTexts.counted} <OnSite {...counted} />
        </>
      )}
      {fuel !== null && (
        <span className={styles.also}>
          {operationTexts.measured} <OnSite at={fuel.at} by={fuel.by} />
        </span>
      )}
    </>
  );
}

function OnMap({ name, to }: { name: string; to: string | (() => void) | null }) {
  return to === null ? null : <ShowOnMap name={name} to={to} />;
}

/** While it is prepared nobody is there: then when it opens. */
function Visitors({ place, capacity }: { place: OperatedPlace; capacity: number | null }) {
  const now = useServerNow(60_000);
  if (place.state === 'preparing' && place.counts.length === 0) {
    return place.opensAt === null ? operationTexts.noPower : operationTexts.opensAt(formatWhen(place.opensAt, now));
  }
  return <VisitorMeter place={place} capacity={capacity} />;
}
