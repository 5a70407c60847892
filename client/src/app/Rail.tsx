import { appTexts } from '../i18n/app.ts';
import { DestinationLink } from './DestinationLink.tsx';
import { useDestinations } from './destinations.ts';
import styles from './Rail.module.css';

export function Rail({ incident }: { incident: string | null }) {
  const { ofIncident, standing } = useDestinations(incident);
  return (
    <nav aria-label={appTexts.mainNavigation} className={styles.rail}>
      {[ofIncident, standing]
        .filter((group) => group.length > 0)
        .map((group) => (
          // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
          <ul key={group[0]?.id} role="list" className={styles.group}>
            {group.map((destination) => (
              <li key={destination.id}>
                <DestinationLink destination={destination} place="rail" />
              </li>
            ))}
          </ul>
        ))}
    </nav>
  );
}
