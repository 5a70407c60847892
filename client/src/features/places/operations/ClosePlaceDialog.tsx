import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { DecisionDialog } from '../../../forms/DecisionDialog.tsx';
import { Note } from '../../../forms/Note.tsx';
import { useDecision } from '../../../forms/use-decision.ts';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { RadioCards } from '../../../ui/RadioCards.tsx';

export interface ClosePlaceDialogProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  place: OperatedPlace;
  onClose: () => void;
}

/** The decision to close a place [LA2]: at once, or when those who are there have left. */
export function ClosePlaceDialog({ stream, state, plan, place, onClose }: ClosePlaceDialogProps) {
  const give = useGive();
  const { id, name, kind } = place;
  const count = visitorsNow(place.counts);
  const [from] = useState(place.state);
  const canStart = from === 'open' || from === 'full';
  const [to, setTo] = useState<'closing' | 'closed'>(canStart && count > 0 ? 'closing' : 'closed');
  const decision = useDecision({
    plan,
    subject: { kind: 'place_closing', place: id, name, placeKind: kind, to },
    incident: state.incident,
    wording: operationTexts.closeWording(name, to),
  });

  function handleSubmit() {
    give(
      'ClosePlace',
      stream,
      { place: id, from, to, decision: decision.data() },
      { decision: decision.content() },
      { occurredAt: decision.occurredAt, done: operationTexts.openDone(name) },
    );
    onClose();
  }

  return (
    <DecisionDialog
      title={operationTexts.closeTitleOf(name)}
      plan={plan}
      decision={decision}
      submitLabel={to === 'closed' ? operationTexts.closeSubmit : operationTexts.closeStartSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {canStart && (
        <RadioCards
          label={operationTexts.closeHow}
          value={to}
          onChange={setTo}
          options={[
            { value: 'closing', title: operationTexts.closeSlowly, explanation: operationTexts.closeSlowlyText },
            { value: 'closed', title: operationTexts.closeNow, explanation: operationTexts.closeNowText },
          ]}
        />
      )}
      {to === 'closed' && count > 0 && <Note tone="warn">{operationTexts.closeStill(count)}</Note>}
    </DecisionDialog>
  );
}
