import type { ReactNode } from 'react';
import {
  IconBriefing,
  IconCallOut,
  IconCheck,
  IconDashboard,
  IconDecision,
  IconDocument,
  IconDownload,
  IconExercise,
  IconEye,
  IconFigures,
  IconHistory,
  IconHouse,
  IconInbox,
  IconLinked,
  IconLog,
  IconMap,
  IconPeople,
  IconPhone,
  IconPlace,
  IconPower,
  IconPrint,
  IconSchedule,
  IconSend,
  IconSettings,
  IconSiren,
  IconSituation,
  IconSupport,
  IconTasks,
  IconWall,
  IconWarning,
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
  briefings: IconBriefing,
  callOuts: IconCallOut,
  krisstod: IconSupport,
  staff: IconPeople,
  picture: IconSituation,
  vma: IconSiren,
  replay: IconHistory,
  exports: IconDownload,
  incidents: IconInbox,
  report: IconSend,
  departmentLinks: IconLinked,
  contacts: IconPhone,
  papers: IconPrint,
  administration: IconSettings,
  places: IconPlace,
  services: IconPower,
  roster: IconSchedule,
  exercises: IconExercise,
  yearReport: IconFigures,
  evaluation: IconEye,
  improvements: IconCheck,
  warnings: IconWarning,
  walls: IconWall,
  incidentPlaces: IconHouse,
  plan: IconDocument,
} as const;

/** One place to go, in the rail at a desk and in the bar under the thumb. */
export function DestinationLink({ destination, place }: { destination: Destination; place: Place }) {
  const { id, href, title, isCurrent, badge } = destination;
  return (
    <Link href={href} variant="plain" isCurrent={isCurrent}>
      <DestinationFace icon={<DestinationIcon id={id} />} {...{ title, place, isCurrent, badge }} />
    </Link>
  );
}

type Place = 'rail' | 'bar';

interface DestinationFaceProps extends Pick<Destination, 'title' | 'isCurrent' | 'badge'> {
  icon: ReactNode;
  place: Place;
}

export function DestinationFace({ icon, title, place, isCurrent, badge }: DestinationFaceProps) {
  return (
    <span className={styles.link} data-place={place} data-current={isCurrent || undefined}>
      {icon}
      <span className={styles.title}>{title}</span>
      {badge !== null && (
        <span className={styles.badge}>
          <span aria-hidden>{badge.count}</span>
          <span className="visually-hidden">{badge.words}</span>
        </span>
      )}
    </span>
  );
}

export function DestinationIcon({ id }: Pick<Destination, 'id'>) {
  const Icon = icons[id];
  return <Icon aria-hidden className={styles.icon} />;
}
