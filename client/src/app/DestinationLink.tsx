import {
  IconDashboard,
  IconDecision,
  IconDocument,
  IconHouse,
  IconInbox,
  IconLinked,
  IconLog,
  IconMap,
  IconPlace,
  IconSend,
  IconSettings,
  IconTasks,
} from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import styles from './DestinationLink.module.css';
import type { Destination } from './destinations.ts';

const icons = {
  board: IconDashboard,
  log: IconLog,
  map: IconMap,
  tasks: IconTasks,
  decisions: IconDecision,
  incidents: IconInbox,
  report: IconSend,
  departmentLinks: IconLinked,
  administration: IconSettings,
  places: IconPlace,
  incidentPlaces: IconHouse,
  plan: IconDocument,
} as const;

/** One place to go, in the rail at a desk and in the bar under the thumb. */
export function DestinationLink({ destination, place }: { destination: Destination; place: 'rail' | 'bar' }) {
  const Icon = icons[destination.id];
  return (
    <Link href={destination.href} variant="plain" isCurrent={destination.isCurrent}>
      <span className={styles.link} data-place={place} data-current={destination.isCurrent || undefined}>
        <Icon aria-hidden className={styles.icon} />
        <span className={styles.title}>{destination.title}</span>
        {destination.badge !== null && (
          <span className={styles.badge}>
            <span aria-hidden>{destination.badge.count}</span>
            <span className="visually-hidden">{destination.badge.words}</span>
          </span>
        )}
      </span>
    </Link>
  );
}
