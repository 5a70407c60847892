import { mapTexts } from '../../i18n/map.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './PlacesInView.module.css';
import type { TargetPlace } from './Target.tsx';
import type { PlaceInView } from './vector-layer.ts';

/** More than anybody would read; the map is zoomed instead. */
const MOST = 80;

export interface PlacesInViewProps {
  /** Null where the ground is pictures, whose names nobody can read but the eye. */
  places: readonly PlaceInView[] | null;
  onGo: (place: TargetPlace) => void;
}

/** The names that stand on the map, for whoever does not see it [PL9]. */
export function PlacesInView({ places, onGo }: PlacesInViewProps) {
  if (places === null) return null;
  return (
    <div className={styles.places}>
      <Disclosure title={mapTexts.inView(places.length)} level={3}>
        {places.length === 0 ? (
          <p className={styles.none}>{mapTexts.noneInView}</p>
        ) : (
          // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
          <ul role="list" className={styles.list}>
            {places.slice(0, MOST).map((place) => (
              <li key={place.name}>
                <Button size="small" variant="quiet" onPress={() => onGo(place)}>
                  {place.name}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}
