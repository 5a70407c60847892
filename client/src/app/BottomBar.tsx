import { appTexts } from '../i18n/app.ts';
import styles from './BottomBar.module.css';
import { DestinationLink } from './DestinationLink.tsx';
import { useDestinations } from './destinations.ts';
import { MoreDestinations } from './MoreDestinations.tsx';

/** So many stand whole under the thumb on the narrowest phone, with their words. */
const ROOM = 5;

/** Within reach of the thumb: the places of the incident, or of the product where no incident is open. */
export function BottomBar({ incident }: { incident: string | null }) {
  const { ofIncident, standing } = useDestinations(incident);
  const shown = ofIncident.length > 0 ? ofIncident : standing;
  if (shown.length < 2) return null;
  const [first, rest] = shown.length > ROOM ? [shown.slice(0, ROOM - 1), shown.slice(ROOM - 1)] : [shown, []];
  return (
    <nav aria-label={appTexts.mainNavigation} className={styles.bar}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {first.map((destination) => (
          <li key={destination.id} className={styles.item}>
            <DestinationLink destination={destination} place="bar" />
          </li>
        ))}
        {rest.length > 0 && (
          <li className={styles.item}>
            <MoreDestinations destinations={rest} />
          </li>
        )}
      </ul>
    </nav>
  );
}
