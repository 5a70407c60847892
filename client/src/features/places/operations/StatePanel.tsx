import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../../forms/FactAge.tsx';
import { personName } from '../../../forms/person-words.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { usePeople } from '../../../sync/react.ts';
import { Card } from '../../../ui/Card.tsx';
import { StateActions, type StateActionsProps } from './StateActions.tsx';
import { StateChip } from './StateChip.tsx';
import styles from './StatePanel.module.css';

/** What the place is, since when, and the next step. */
export function StatePanel(props: Omit<StateActionsProps, 'size'>) {
  const { place, plan } = props;
  const { byId } = usePeople();
  const { owner } = place;
  return (
    <Card title={operationTexts.stateHeading} aside={<StateChip state={place.state} />}>
      <div className={styles.panel}>
        <p>
          <FactAge at={place.since} person={place.by} isLasting={place.state === 'closed'} />
        </p>
        {owner !== null && place.state !== 'closed' && (
          <p>
            {operationTexts.handedTo(
              owner.person === null ? functionOf(plan, owner.function) : personName(byId, owner.person),
            )}
          </p>
        )}
        <StateActions {...props} size="huge" />
      </div>
    </Card>
  );
}

function functionOf(plan: Plan, id: string | null): string {
  return plan.functions.find((one) => one.id === id)?.name ?? '';
}
