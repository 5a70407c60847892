import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { OpenDecision } from '@ledningsplats/shared/decisions/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { useMay } from '../../forms/use-self.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { Button } from '../../ui/Button.tsx';
import { CompleteDialog } from './CompleteDialog.tsx';
import { ConfirmDecisionDialog } from './ConfirmDecisionDialog.tsx';
import styles from './DecisionActions.module.css';
import { DisownDialog } from './DisownDialog.tsx';

export interface DecisionActionsProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  decision: OpenDecision;
}

/** What a decision waits for, as buttons for whoever may. */
export function DecisionActions({ stream, state, plan, decision }: DecisionActionsProps) {
  const may = useMay();
  const [open, setOpen] = useState<'confirm' | 'disown' | 'complete' | null>(null);
  const { number, confirmed, missing } = decision;
  const mayConfirm = !confirmed && (may('ConfirmDecision') || may('NoteConfirmationRequest'));
  const mayDisown = !confirmed && may('DisownDecision');
  const mayComplete = missing.length > 0 && may('CompleteDecision');
  if (!mayConfirm && !mayDisown && !mayComplete) return null;

  const dialog = { stream, state, plan, decision, onClose: () => setOpen(null) };
  const named = (what: string) => `${what} ${decisionTexts.number(number)}`;
  return (
    <div className={styles.actions}>
      {mayConfirm && (
        <Button
          size="small"
          variant="primary"
          aria-label={named(decisionTexts.confirm)}
          onPress={() => setOpen('confirm')}
        >
          {decisionTexts.confirm}
        </Button>
      )}
      {mayDisown && (
        <Button size="small" aria-label={named(decisionTexts.disown)} onPress={() => setOpen('disown')}>
          {decisionTexts.disown}
        </Button>
      )}
      {mayComplete && (
        <Button size="small" aria-label={named(decisionTexts.complete)} onPress={() => setOpen('complete')}>
          {decisionTexts.complete}
        </Button>
      )}
      {open === 'confirm' && <ConfirmDecisionDialog {...dialog} onDisown={() => setOpen('disown')} />}
      {open === 'disown' && <DisownDialog {...dialog} />}
      {open === 'complete' && <CompleteDialog {...dialog} />}
    </div>
  );
}
