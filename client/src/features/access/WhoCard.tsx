import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useSelf } from '../../forms/use-self.ts';
import { homeTexts } from '../../i18n/home.ts';
import { capacityName } from '../../i18n/plan-words.ts';
import { useIncidents } from '../../sync/react.ts';
import styles from './WhoCard.module.css';

/** Who one is and in which capacity: what one decides is decided as that. */
export function WhoCard({ plan }: { plan: Plan | null }) {
  const self = useSelf();
  const { rows } = useIncidents();
  const capacities = self.capacities.map((id) => capacityName(plan, id)).join(', ');
  const leading = rows.filter(({ lifecycle, leader }) => {
    return lifecycle === 'open' && leader !== null && leader.person === self.person;
  }).length;
  const hasCapacity = capacities !== '' && plan !== null;
  const person = [self.name, self.title].filter(Boolean).join(' · ');
  return (
    <section className={styles.card}>
      <p className={styles.lead}>{hasCapacity ? homeTexts.youAre : homeTexts.signedInAs}</p>
      <h1 className={styles.name}>{hasCapacity ? capacities : self.name}</h1>
      <p className={styles.muted}>{hasCapacity ? person : self.title}</p>
      {leading > 0 && <p className={styles.muted}>{homeTexts.leading(leading)}</p>}
    </section>
  );
}
