import { openItems } from '@ledningsplats/shared/incident/open-items.ts';
import { useState } from 'react';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { handoversOf, type OwnerChoice } from './close-handovers.ts';
import { HandoverFields } from './HandoverFields.tsx';
import type { IncidentDialogProps } from './incident-dialog.ts';

/** Closes the incident, once everything that is open has an owner [LA9]. */
export function CloseDialog({ stream, state, plan, onClose }: IncidentDialogProps) {
  const give = useGive();
  const [choices, setChoices] = useState<Readonly<Record<string, OwnerChoice>>>({});
  const [summary, setSummary] = useState('');
  const [isTried, setTried] = useState(false);
  const open = openItems(state);
  const handovers = handoversOf(open, choices, state);
  const decision = useDecision({
    plan,
    subject: { kind: 'closing' },
    incident: state.incident,
    wording: incidentTexts.closeWording,
  });

  function handleSubmit() {
    const text = summary.trim();
    give(
      'CloseIncident',
      stream,
      { decision: decision.data(), handovers },
      { decision: decision.content(), ...(text !== '' && { summary: text }) },
      { occurredAt: decision.occurredAt, done: incidentTexts.closeDone },
    );
    onClose();
  }

  return (
    <DecisionDialog
      title={incidentTexts.closeTitle}
      plan={plan}
      decision={decision}
      isEdited={summary !== '' || Object.keys(choices).length > 0}
      check={() => {
        setTried(true);
        return handovers.length === open.length;
      }}
      submitLabel={incidentTexts.closeSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <HandoverFields state={state} plan={plan} open={open} choices={choices} isTried={isTried} onChange={setChoices} />
      <TextArea
        label={incidentTexts.summary}
        description={incidentTexts.summaryHelp}
        value={summary}
        onChange={setSummary}
        maxLength={2000}
        minRows={2}
      />
    </DecisionDialog>
  );
}
