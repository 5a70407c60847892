import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { OpenProposal } from '@ledningsplats/shared/decisions/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DecisionActions.module.css';

export interface ProposalActionsProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  proposal: OpenProposal;
}

/** What a proposal waits for: to be decided, or withdrawn [ST2]. */
export function ProposalActions({ stream, state, plan, proposal }: ProposalActionsProps) {
  const give = useGive();
  const may = useMay();
  const [open, setOpen] = useState<'decide' | 'withdraw' | null>(null);
  const { number } = proposal;
  const mayDecide = may('DecideProposal') && state.incident.lifecycle === 'open';
  const mayWithdraw = may('WithdrawProposal');
  if (!mayDecide && !mayWithdraw) return null;

  const named = (what: string) => `${what} ${decisionTexts.proposalNumber(number)}`;
  const close = () => setOpen(null);
  return (
    <div className={styles.actions}>
      {mayDecide && (
        <Button
          size="small"
          variant="primary"
          aria-label={named(decisionTexts.decideIt)}
          onPress={() => setOpen('decide')}
        >
          {decisionTexts.decideIt}
        </Button>
      )}
      {mayWithdraw && (
        <Button size="small" aria-label={named(decisionTexts.withdraw)} onPress={() => setOpen('withdraw')}>
          {decisionTexts.withdraw}
        </Button>
      )}
      {open === 'decide' && (
        <DecideProposalDialog stream={stream} state={state} plan={plan} proposal={proposal} onClose={close} />
      )}
      {open === 'withdraw' && (
        <WordsDialog
          title={decisionTexts.withdrawTitle(number)}
          label={decisionTexts.withdrawWhy}
          missing={decisionTexts.whyMissing}
          submit={decisionTexts.withdrawIt}
          onSay={(reason) =>
            give('WithdrawProposal', stream, { number }, { reason }, { done: decisionTexts.withdrawDone(number) })
          }
          onClose={close}
        >
          <p>{decisionTexts.withdrawText}</p>
        </WordsDialog>
      )}
    </div>
  );
}

/** The proposal's words stand prefilled and may be changed. */
function DecideProposalDialog({
  stream,
  state,
  plan,
  proposal,
  onClose,
}: ProposalActionsProps & { onClose: () => void }) {
  const give = useGive();
  const { number, fromLine, content } = proposal;
  const { wording = '', ...more } = content ?? {};
  const decision = useDecision({
    plan,
    subject: { kind: 'other', fromLine },
    incident: state.incident,
    wording,
    ...more,
  });
  return (
    <DecisionDialog
      title={decisionTexts.decideTitle(number)}
      plan={plan}
      decision={decision}
      submitLabel={decisionTexts.record}
      onSubmit={() => {
        give(
          'DecideProposal',
          stream,
          { number, decision: decision.data() },
          { decision: decision.content() },
          { occurredAt: decision.occurredAt, done: decisionTexts.decideDone(number) },
        );
        onClose();
      }}
      onClose={onClose}
    >
      <p>{decisionTexts.decideHelp}</p>
    </DecisionDialog>
  );
}
