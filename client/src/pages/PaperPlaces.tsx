import { gridText } from '@ledningsplats/shared/geo/read-position.ts';
import { fuelStanding } from '@ledningsplats/shared/places/fuel.ts';
import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import { capacityOf } from '@ledningsplats/shared/places/nearest.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { siteName, sitesOf } from '../features/krisstod/site-words.ts';
import type { MapPlace } from '../features/places/map/map-places.ts';
import type { PlacesRoom } from '../features/places/map/name-layout.ts';
import { operatedPlaces } from '../features/places/operations/operated-places.ts';
import { kindName } from '../features/places/place-words.ts';
import { usePlaceRegister } from '../features/places/use-places.ts';
import { krisstodTexts } from '../i18n/krisstod.ts';
import { mapTexts } from '../i18n/map.ts';
import { operationTexts } from '../i18n/place-operations.ts';
import { nameIn } from '../i18n/plan-words.ts';
import { useServerNow } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';
import styles from './PaperPlaces.module.css';

export interface PaperPlacesProps {
  incident: IncidentShown;
  plan: Plan;
  /** Which places the map had no room to name. */
  room: PlacesRoom | null;
}

/** The table after the map. Its head, with what exercise it is about, stands on every page that it fills. */
export function PaperPlaces({ incident, plan, room }: PaperPlacesProps) {
  const places = operatedPlaces(incident.state, incident.pending).filter(({ state }) => state !== 'closed');
  const sites = incident.state === null ? [] : sitesOf(incident.state.krisstod).open;
  const isExercise = incident.state?.incident.mode === 'exercise';
  const { number, title } = incident.state?.incident ?? {};
  return (
    <div className={styles.scroll}>
      <table data-exercise={isExercise || undefined} className={styles.table}>
        <caption className="visually-hidden">{mapTexts.placesTable}</caption>
        <thead>
          <tr>
            <td colSpan={mapTexts.placeColumns.length} className={styles.about}>
              {isExercise && <p className={styles.exercise}>{mapTexts.exercise}</p>}
              {mapTexts.placesTable}: {[number, title].filter(Boolean).join(' · ')}
            </td>
          </tr>
          <tr>
            {mapTexts.placeColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Row key={place.id} place={place} plan={plan} />
          ))}
          {sites.map((site) => (
            <tr key={site.id}>
              <th scope="row">{siteName(site)}</th>
              <td>
                {krisstodTexts.title}, {nameIn(plan.krisstod.siteKinds, site.kind).toLocaleLowerCase('sv')}
              </td>
              <td>{krisstodTexts.siteOpen}</td>
              <td>{krisstodTexts.visits(site.adults, site.young)}</td>
              <td />
              <td />
              <td>{site.position === null ? '' : gridText(site.position)}</td>
            </tr>
          ))}
          {room !== null && room.numbered.length + room.crowded.length > 0 && <Nameless room={room} />}
          {places.length + sites.length === 0 && (
            <tr>
              <td colSpan={mapTexts.placeColumns.length}>{mapTexts.noPlaces}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row({ place, plan }: { place: OperatedPlace; plan: Plan }) {
  const register = usePlaceRegister();
  const now = useServerNow(60_000);
  const standing = register?.places[place.id];
  const count = visitorsNow(place.counts);
  const capacity = capacityOf(place, register);
  return (
    <tr>
      <th scope="row">{place.name}</th>
      <td>{kindName(plan, place.kind)}</td>
      <td>{operationTexts.states[place.state]}</td>
      <td>{capacity === null ? operationTexts.visitors(count) : operationTexts.visitorsOf(count, capacity)}</td>
      <td>{fuelWords(place, plan, now)}</td>
      <td>{standing?.texts?.address ?? ''}</td>
      <td>{standing?.position == null ? '' : gridText(standing.position)}</td>
    </tr>
  );
}

/** The names that the map had no room for, by the numbers that stand there for them. */
function Nameless({ room: { numbered, crowded } }: { room: PlacesRoom }) {
  return (
    <tr>
      <td colSpan={mapTexts.placeColumns.length}>
        {numbered.length > 0 && (
          <>
            <p className={styles.title}>{mapTexts.numbersTitle}</p>
            <ol className={styles.numbers}>
              {numbered.map((place) => (
                <li key={place.id}>{told(place)}</li>
              ))}
            </ol>
          </>
        )}
        {crowded.length > 0 && (
          <>
            <p className={styles.title}>{mapTexts.crowdedTitle}</p>
            <p>{crowded.map(told).join(' · ')}</p>
          </>
        )}
      </td>
    </tr>
  );
}

function told({ name, note }: MapPlace): string {
  return note === '' ? name : `${name}, ${note}`;
}

function fuelWords({ fuel }: OperatedPlace, plan: Plan, now: number): string {
  if (fuel === null) return operationTexts.noPower;
  const { left, tone } = fuelStanding(fuel, now, plan.places.fuelWarnHours);
  if (tone === 'out') return operationTexts.fuelOut;
  const hours = operationTexts.hours(left);
  return fuel.isRunning ? operationTexts.fuelLeft(hours) : operationTexts.fuelOff(hours);
}
