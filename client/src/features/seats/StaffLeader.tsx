import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { capacityName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import { PhoneLink } from './PhoneLink.tsx';
import type { SeatsProps } from './seat-words.ts';
import styles from './seats.module.css';

/** Who leads the incident: no seat of the staff, and shown beside them [LA13]. */
export function StaffLeader({ state, plan }: SeatsProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { leader } = state.incident;
  if (leader === null) return <Note tone="alarm" title={texts.noLeader} />;
  const who = personName(byId, leader.person, leader.name);
  return (
    <p className={styles.leader}>
      <span>
        {texts.leads}: <b>{who}</b>, {capacityName(plan, leader.capacity)},{' '}
        {texts.since(formatWhen(leader.since, now), formatAgo(leader.since, now))}
      </span>
      <PhoneLink person={leader.person} name={who} />
    </p>
  );
}
