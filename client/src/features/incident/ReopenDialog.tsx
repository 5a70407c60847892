import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import type { IncidentDialogProps } from './incident-dialog.ts';

/** Opens a closed incident again, linked to the decision that closed it [LA9]. */
export function ReopenDialog({ stream, state, plan, onClose }: IncidentDialogProps) {
  const give = useGive();
  const closing = state.incident.closed?.decision ?? null;
  const decision = useDecision({
    plan,
    subject: { kind: 'reopening', closing },
    incident: state.incident,
    wording: incidentTexts.reopenWording,
  });
  return (
    <DecisionDialog
      title={incidentTexts.reopenTitle}
      plan={plan}
      decision={decision}
      submitLabel={incidentTexts.reopenSubmit}
      onSubmit={() => {
        give(
          'ReopenIncident',
          stream,
          { decision: decision.data() },
          { decision: decision.content() },
          { occurredAt: decision.occurredAt, done: incidentTexts.reopenDone },
        );
        onClose();
      }}
      onClose={onClose}
    >
      {closing !== null && <p>{incidentTexts.reopenLinks(closing)}</p>}
    </DecisionDialog>
  );
}
