import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo, useState } from 'react';
import { placesMapTexts } from '../../../i18n/places-map.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { PlaceSymbol } from '../PlaceSymbol.tsx';
import { kindName, placeName } from '../place-words.ts';
import styles from './MapPlaceList.module.css';
import type { MapPlaceListProps } from './MapPlaceList.tsx';

type UnopenedListProps = Pick<MapPlaceListProps, 'plan' | 'register' | 'operated' | 'onShow'>;

/** The register's other places. They are hundreds, so they are drawn when somebody looks, and not at every count. */
export function UnopenedList({ plan, register, operated, onShow }: UnopenedListProps) {
  const [isOpen, setOpen] = useState(false);
  const run = operated.map(({ id }) => id).join(' ');
  const places = useMemo(() => {
    const isRun = new Set(run.split(' '));
    return Object.values(register?.places ?? {})
      .filter(({ id, retired }) => retired === null && !isRun.has(id))
      .sort((one, other) => BY_NAME.compare(placeName(one), placeName(other)));
  }, [register, run]);
  if (places.length === 0) return null;
  const lost = places.filter(({ position }) => position === null).length;
  return (
    <Disclosure title={placesMapTexts.unopenedTitle(places.length)} isExpanded={isOpen} onExpandedChange={setOpen}>
      {isOpen && (
        <div className={styles.scroll}>
          {lost > 0 && <p className={styles.muted}>{placesMapTexts.withoutPosition(lost)}</p>}
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.rows}>
            {places.map((place) => (
              <Row key={place.id} place={place} plan={plan} onShow={() => onShow(place.id)} />
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  );
}

const BY_NAME = new Intl.Collator('sv');

/** Pressed it is shown on the map and in the panel, where it is opened; without a position in the panel alone. */
function Row({ place, plan, onShow }: { place: Place; plan: Plan; onShow: () => void }) {
  return (
    <li className={styles.row}>
      <PlaceSymbol plan={plan} kind={place.kind} />
      <span className={styles.words}>
        <Button size="small" variant="quiet" onPress={onShow}>
          {placeName(place)}
        </Button>
        <span className={styles.muted}>
          {kindName(plan, place.kind)}
          {place.position === null && ` · ${placesMapTexts.noPosition}`}
        </span>
      </span>
    </li>
  );
}
