import type { OpenDecision } from '@ledningsplats/shared/decisions/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { personName } from '../../forms/person-words.ts';
import { RemovedNote } from '../../forms/RemovedWords.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import { formTexts } from '../../i18n/forms.ts';
import { capacityName } from '../../i18n/plan-words.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './DecisionBrief.module.css';

/** Which decision it is: number, wording, in whose name, and who wrote it down. */
export function DecisionBrief({ decision, plan }: { decision: OpenDecision; plan: Plan }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const decider = personName(byId, decision.decider.person, decision.content?.deciderName ?? null);
  return (
    <div className={styles.brief}>
      <p className={styles.who}>
        <b>{decisionTexts.number(decision.number)}</b> ·{' '}
        {decisionTexts.by(decider, capacityName(plan, decision.decider.capacity))}
        {!decision.capacityHeld && ` (${formTexts.capacityNotHeld})`}
      </p>
      <p className={styles.wording}>{decision.content?.wording ?? decisionTexts.removed}</p>
      {decision.content === null && <RemovedNote note={decision.removal} />}
      <p className={styles.meta}>
        {decisionTexts.decided} <FactAge at={decision.decidedAt} isLasting />
        {decision.recordedBy !== decision.decider.person && (
          <>
            {' · '}
            {decisionTexts.recordedBy(personName(byId, decision.recordedBy), formatWhen(decision.recordedAt, now))}
          </>
        )}
      </p>
    </div>
  );
}
