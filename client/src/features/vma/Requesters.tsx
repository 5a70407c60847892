import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { capacityName } from '../../i18n/plan-words.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { usePeople } from '../../sync/react.ts';
import { Link } from '../../ui/Link.tsx';
import { telOf } from './called.ts';
import styles from './vma.module.css';

/** Who may ask on the municipality's behalf, and how they are reached [VM1]. */
export function Requesters({ plan }: { plan: Plan }) {
  const { byId } = usePeople();
  const people = Object.values(byId);
  if (plan.vma.requesters.length === 0) return <p>{texts.nobodyMay}</p>;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.requesters}>
      {plan.vma.requesters.map(({ capacity, phone }) => {
        const names = people.filter(({ capacities }) => capacities.includes(capacity)).map(({ name }) => name);
        return (
          <li key={capacity} className={styles.requester}>
            <span>
              <b>{capacityName(plan, capacity)}</b>
              {names.length > 0 && <span className={styles.quiet}> {names.join(', ')}</span>}
            </span>
            {phone === null ? (
              <span className={styles.quiet}>{texts.noNumber}</span>
            ) : (
              <Link href={telOf(phone)} variant="alone">
                {phone}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
