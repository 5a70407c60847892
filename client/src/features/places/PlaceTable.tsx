import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { placeTexts } from '../../i18n/places.ts';
import { paths } from '../../paths.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Link.tsx';
import rows from '../../ui/rows.module.css';
import { PlaceSymbol } from './PlaceSymbol.tsx';
import styles from './PlaceTable.module.css';
import { kindName, placeName, powerWords } from './place-words.ts';
import { ShowOnMap } from './ShowOnMap.tsx';

export interface PlaceTableProps {
  places: readonly Place[];
  plan: Plan | null;
  /** Moves the map that is on the page; left out, the register's map is opened. */
  onShow?: ((place: Place) => void) | undefined;
}

/** The register as a table; on a phone each place is a card of its own. */
export function PlaceTable({ places, plan, onShow }: PlaceTableProps) {
  const { columns } = placeTexts;
  return (
    <table className={rows.table}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.capacity}</th>
          <th scope="col">{columns.power}</th>
          <th scope="col">{columns.position}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.id}>
            <th scope="row">
              <span className={styles.name}>
                <PlaceSymbol plan={plan} kind={place.kind} />
                <span className={styles.words}>
                  <Link href={paths.place(place.id)} variant="alone">
                    {placeName(place)}
                  </Link>
                  {place.texts?.address !== undefined && <span className={styles.muted}>{place.texts.address}</span>}
                  {place.usedBy !== null && <Chip tone="info">{placeTexts.usedBy(place.usedBy.number)}</Chip>}
                </span>
              </span>
            </th>
            <td data-label={columns.kind}>{kindName(plan, place.kind)}</td>
            <td data-label={columns.capacity}>{place.capacity === null ? '–' : placeTexts.people(place.capacity)}</td>
            <td data-label={columns.power}>{powerWords(place.reservePower)}</td>
            <td data-label={columns.position}>
              <Where place={place} plan={plan} onShow={onShow} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Where({ place, plan, onShow }: { place: Place } & Omit<PlaceTableProps, 'places'>) {
  if (place.position === null) return <Chip tone="warn">{placeTexts.noPosition}</Chip>;
  const isOutside = !isWithin(place.position, plan?.municipality.bounds ?? null);
  return (
    <span className={styles.where}>
      {isOutside ? <Chip tone="warn">{placeTexts.outside}</Chip> : placeTexts.hasPosition}
      {place.retired === null && (
        <ShowOnMap
          name={placeName(place)}
          to={onShow === undefined ? paths.placeOnMap(place.id) : () => onShow(place)}
        />
      )}
    </span>
  );
}
