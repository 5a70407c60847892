import { memo } from 'react';
import { DirectionLine } from '../features/direction/DirectionLine.tsx';
import { FactList } from '../features/header/FactList.tsx';
import { IncidentLadder } from '../features/header/IncidentLadder.tsx';
import { IncidentActions, LadderNotes } from '../features/incident/IncidentActions.tsx';
import { headerTexts } from '../i18n/header.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import styles from './CompactFacts.module.css';
import { useIncidentFacts } from './use-incident-facts.ts';

/** The rest of the header's facts on a phone: under a heading that can be folded away, above the page. */
export function CompactFacts({ id }: { id: string }) {
  return <Facts incident={useIncidentFacts(id)} />;
}

const Facts = memo(function Facts({ incident }: { incident: IncidentShown }) {
  const plan = usePlan().state?.plan ?? null;
  const { state } = incident;
  if (state === null || plan === null) return null;
  return (
    <div className={styles.facts}>
      <DirectionLine incident={incident} />
      <Disclosure title={headerTexts.showFacts} level={2}>
        <div className={styles.content}>
          <IncidentLadder state={state} plan={plan} actions={null} />
          <FactList id={incident.id} state={state} plan={plan} />
          <IncidentActions incident={incident} plan={plan} hasNotes={false} />
        </div>
      </Disclosure>
      {/* Never folded away: what waits for the server, and what it refused. */}
      <LadderNotes incident={incident} plan={plan} />
    </div>
  );
});
