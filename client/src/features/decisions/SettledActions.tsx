import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { isDecisionOfKrisstod } from '@ledningsplats/shared/krisstod/lands-on-krisstod.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { guardOf } from '../../forms/identity-fault.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DecisionActions.module.css';
import { ExecuteDialog } from './ExecuteDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

export interface SettledActionsProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  decision: DecisionReading;
}

/** What can be said of a decision that holds: that it is carried out, that it is not, that a later one revokes it [ST2]. */
export function SettledActions({ stream, state, plan, decision }: SettledActionsProps) {
  const give = useGive();
  const may = useMay();
  const [open, setOpen] = useState<'execute' | 'take_back' | 'revoke' | null>(null);
  const { number, status, revoked, execution, subject } = decision;
  const holds = status !== 'disowned' && revoked === null;
  const mayExecute = holds && execution === null && may('ExecuteDecision');
  const mayTakeBack = execution !== null && may('TakeBackExecution');
  const isOpen = state.incident.lifecycle === 'open';
  const mayRevoke = holds && isOpen && subject.kind !== 'revocation' && may('RevokeDecision');
  if (!mayExecute && !mayTakeBack && !mayRevoke) return null;

  const named = (what: string) => `${what} ${decisionTexts.number(number)}`;
  const close = () => setOpen(null);
  return (
    <div className={styles.actions}>
      {mayExecute && (
        <Button size="small" aria-label={named(decisionTexts.execute)} onPress={() => setOpen('execute')}>
          {decisionTexts.execute}
        </Button>
      )}
      {mayTakeBack && (
        <Button size="small" aria-label={named(decisionTexts.takeBack)} onPress={() => setOpen('take_back')}>
          {decisionTexts.takeBack}
        </Button>
      )}
      {mayRevoke && (
        <Button size="small" variant="quiet" aria-label={named(decisionTexts.revoke)} onPress={() => setOpen('revoke')}>
          {decisionTexts.revoke}
        </Button>
      )}
      {open === 'execute' && <ExecuteDialog stream={stream} decision={decision} onClose={close} />}
      {open === 'revoke' && (
        <RevokeDialog stream={stream} state={state} plan={plan} decision={decision} onClose={close} />
      )}
      {open === 'take_back' && (
        <WordsDialog
          title={decisionTexts.takeBackTitle(number)}
          label={decisionTexts.takeBackWhy}
          missing={decisionTexts.whyMissing}
          guard={guardOf(isDecisionOfKrisstod(subject))}
          submit={decisionTexts.takeBackIt}
          onSay={(reason) =>
            give('TakeBackExecution', stream, { number }, { reason }, { done: decisionTexts.takeBackDone(number) })
          }
          onClose={close}
        >
          <p>{decisionTexts.takeBackText}</p>
        </WordsDialog>
      )}
    </div>
  );
}
