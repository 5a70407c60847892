import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { placesMapTexts } from '../../../i18n/places-map.ts';
import { paths } from '../../../paths.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Link } from '../../../ui/Link.tsx';
import { OperatedList } from '../operations/OperatedList.tsx';
import { PlaceSymbol } from '../PlaceSymbol.tsx';
import { kindName, placeName } from '../place-words.ts';
import { ShowOnMap } from '../ShowOnMap.tsx';
import styles from './MapPlaceList.module.css';

export interface MapPlaceListProps {
  incident: string;
  plan: Plan;
  register: PlacesState | null;
  operated: readonly OperatedPlace[];
  isForbidden: boolean;
  onShow: (id: string) => void;
}

/** Everything that the map shows of places, as lists that do the same things [PL9]; also what has no position. */
export function MapPlaceList({ incident, plan, register, operated, isForbidden, onShow }: MapPlaceListProps) {
  const isRun = new Set(operated.map(({ id }) => id));
  const unopened = Object.values(register?.places ?? {})
    .filter(({ id, retired }) => retired === null && !isRun.has(id))
    .sort((one, other) => placeName(one).localeCompare(placeName(other), 'sv'));
  const hasPosition = (id: string) => register?.places[id]?.position != null;
  const lost = [...operated.map(({ id }) => id), ...unopened.map(({ id }) => id)].filter((id) => !hasPosition(id));
  return (
    <div className={styles.lists}>
      <Disclosure title={placesMapTexts.operatedTitle(operated.length)}>
        <div className={styles.scroll}>
          {isForbidden && <p className={styles.muted}>{placesMapTexts.forbidden}</p>}
          {operated.length === 0 && <p className={styles.muted}>{placesMapTexts.noOperated}</p>}
          {operated.length > 0 && (
            <OperatedList
              incident={incident}
              places={operated}
              plan={plan}
              toMap={(id) => (hasPosition(id) ? () => onShow(id) : null)}
            />
          )}
        </div>
      </Disclosure>
      {unopened.length > 0 && (
        <Disclosure title={placesMapTexts.unopenedTitle(unopened.length)}>
          <div className={styles.scroll}>
            {lost.length > 0 && <p className={styles.muted}>{placesMapTexts.withoutPosition(lost.length)}</p>}
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
            <ul role="list" className={styles.rows}>
              {unopened.map((place) => (
                <li key={place.id} className={styles.row}>
                  <PlaceSymbol plan={plan} kind={place.kind} />
                  <span className={styles.words}>
                    <Link href={paths.place(place.id)} variant="alone">
                      {placeName(place)}
                    </Link>
                    <span className={styles.muted}>{kindName(plan, place.kind)}</span>
                  </span>
                  {place.position !== null && <ShowOnMap name={placeName(place)} to={() => onShow(place.id)} />}
                </li>
              ))}
            </ul>
          </div>
        </Disclosure>
      )}
    </div>
  );
}
