import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';

export interface RecordDecisionDialogProps {
  incident: IncidentShown;
  plan: Plan;
  /** Seq of the log line that it is made of [LG6]. */
  fromLine: number | null;
  /** The briefing that it is made in, by its id [ST5]. */
  briefing?: string;
  prefill?: string;
  isOpen: boolean;
  onClose: () => void;
}

/** A decision that changes none of the ladder's facts, or a proposal of one [ST2]; made of a log line it takes the line's words. */
export function RecordDecisionDialog({ isOpen, incident, ...rest }: RecordDecisionDialogProps) {
  // Mounted when it opens, so that it never shows what was typed last time.
  if (!isOpen || incident.state === null) return null;
  return <OpenedDialog {...rest} stream={incident.stream} state={incident.state} />;
}

interface OpenedDialogProps extends Omit<RecordDecisionDialogProps, 'isOpen' | 'incident'> {
  stream: string;
  state: IncidentState;
}

function OpenedDialog({ stream, state, plan, fromLine, briefing, prefill = '', onClose }: OpenedDialogProps) {
  const from = { fromLine, briefing: briefing ?? null };
  const give = useGive();
  const may = useMay();
  const decision = useDecision({
    plan,
    subject: { kind: 'other', fromLine },
    incident: state.incident,
    // A line may be longer than a decision's wording.
    wording: prefill.slice(0, 2000),
  });
  return (
    <DecisionDialog
      title={decisionTexts.recordTitle}
      plan={plan}
      decision={decision}
      submitLabel={decisionTexts.record}
      extra={
        may('ProposeDecision') && (
          <Button
            onPress={() => {
              if (!decision.checkProposal()) return;
              give('ProposeDecision', stream, from, decision.proposal(), { done: decisionTexts.proposeDone });
              onClose();
            }}
          >
            {decisionTexts.propose}
          </Button>
        )
      }
      onSubmit={() => {
        give(
          'RecordDecision',
          stream,
          { decision: decision.data(), ...from },
          { decision: decision.content() },
          { occurredAt: decision.occurredAt, done: decisionTexts.recordDone },
        );
        onClose();
      }}
      onClose={onClose}
    >
      {fromLine !== null && <p>{decisionTexts.recordFromLine(fromLine)}</p>}
    </DecisionDialog>
  );
}
