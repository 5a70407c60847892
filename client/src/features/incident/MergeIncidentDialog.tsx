import { openItems } from '@ledningsplats/shared/incident/open-items.ts';
import { useState } from 'react';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { relationTexts } from '../../i18n/relations.ts';
import { useIncidents } from '../../sync/react.ts';
import { Select } from '../../ui/Select.tsx';
import { handoversOf, type OwnerChoice } from './close-handovers.ts';
import { HandoverFields } from './HandoverFields.tsx';
import type { IncidentDialogProps } from './incident-dialog.ts';
import { incidentOption, otherIncidents } from './incident-options.ts';
import { NoOtherDialog } from './NoOtherDialog.tsx';

/** Closes this incident into another that is under way; what is open gets an owner as at any closing [LA9] [LA12]. */
export function MergeIncidentDialog({ stream, state, plan, onClose }: IncidentDialogProps) {
  const give = useGive();
  const { rows } = useIncidents();
  const [into, setInto] = useState<string | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, OwnerChoice>>>({});
  const [isTried, setTried] = useState(false);
  const others = otherIncidents(rows, state.incident).filter(({ lifecycle }) => lifecycle === 'open');
  const chosen = others.find(({ id }) => id === into);
  const open = openItems(state);
  const handovers = handoversOf(open, choices, state);
  const decision = useDecision({
    plan,
    subject: { kind: 'closing' },
    incident: state.incident,
    wording: chosen ? relationTexts.mergeWording(incidentOption(chosen).label) : relationTexts.mergeWordingNone,
  });

  function handleSubmit() {
    if (into === null) return;
    give(
      'MergeIncident',
      stream,
      { decision: decision.data(), handovers, into },
      { decision: decision.content() },
      { occurredAt: decision.occurredAt, done: relationTexts.mergeDone },
    );
    onClose();
  }

  if (others.length === 0 && into === null) {
    return (
      <NoOtherDialog title={relationTexts.mergeTitle} onClose={onClose}>
        {relationTexts.mergeNone}
      </NoOtherDialog>
    );
  }
  return (
    <DecisionDialog
      title={relationTexts.mergeTitle}
      plan={plan}
      decision={decision}
      isEdited={into !== null || Object.keys(choices).length > 0}
      check={() => {
        setTried(true);
        return chosen !== undefined && handovers.length === open.length;
      }}
      submitLabel={relationTexts.mergeSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{relationTexts.mergeText}</p>
      <Select
        label={relationTexts.mergeInto}
        value={into}
        placeholder={relationTexts.otherPlaceholder}
        onChange={setInto}
        options={others.map(incidentOption)}
        isRequired
        errorMessage={isTried && chosen === undefined ? relationTexts.otherMissing : undefined}
      />
      <HandoverFields state={state} plan={plan} open={open} choices={choices} isTried={isTried} onChange={setChoices} />
    </DecisionDialog>
  );
}
