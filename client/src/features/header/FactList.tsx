import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { headerTexts } from '../../i18n/header.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { IconAlarm, IconChevronRight, IconVacant, IconWarn } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './FactList.module.css';
import { type HeaderFact, headerFacts } from './header-facts.ts';
import { RelatedIncidents } from './RelatedIncidents.tsx';

export interface FactListProps {
  id: string;
  state: IncidentState;
  plan: Plan | null;
}

/** Who leads, posture, board and what waits, each with its age [ST8]. */
export function FactList({ id, state, plan }: FactListProps) {
  const people = usePeople();
  const now = useServerNow(60_000);
  return (
    <dl className={styles.facts}>
      {headerFacts(state, plan, people.byId, now).map((fact) => (
        <div key={fact.key} className={styles.fact} data-tone={fact.tone}>
          <dt>{fact.term}</dt>
          <dd>
            <FactValue id={id} fact={fact} />
            {fact.since !== undefined && (
              <>
                {' '}
                <FactAge {...fact.since} isLasting />
              </>
            )}
            {fact.detail !== undefined && <span className={styles.detail}> {fact.detail}</span>}
            {fact.isUnconfirmed && <span className={styles.unconfirmed}>{headerTexts.unconfirmed}</span>}
          </dd>
        </div>
      ))}
      <RelatedIncidents id={id} state={state} />
    </dl>
  );
}

function FactValue({ id, fact }: { id: string; fact: HeaderFact }) {
  if (fact.leadsTo !== undefined) {
    const Icon = fact.tone === 'alarm' ? IconAlarm : IconWarn;
    return (
      <Link href={paths[fact.leadsTo](id)} variant="plain">
        <span className={styles.flag}>
          <Icon aria-hidden className={styles.icon} />
          {fact.value}
          <IconChevronRight aria-hidden className={styles.icon} />
        </span>
      </Link>
    );
  }
  if (fact.tone === 'alarm') {
    return (
      <span className={styles.vacancy}>
        <IconVacant aria-hidden className={styles.icon} />
        {fact.value}
      </span>
    );
  }
  return fact.value;
}
