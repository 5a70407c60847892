import { useState } from 'react';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { postureName } from '../../i18n/plan-words.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import type { IncidentDialogProps } from './incident-dialog.ts';
import { useAsSeen } from './use-as-seen.ts';

/** How far the staff is raised: a fact of its own, on any level [LA1]. */
export function ChangePostureDialog({ stream, state, plan, onClose }: IncidentDialogProps) {
  const give = useGive();
  const current = state.incident.posture.id;
  const next = plan.postures[plan.postures.findIndex(({ id }) => id === current) + 1];
  const [to, setTo] = useState<string | null>(next?.id ?? null);
  const { seen: from, isMoved } = useAsSeen(current, () => setTo(null));
  const [isTried, setTried] = useState(false);
  const name = to === null ? '' : postureName(plan, to);
  const decision = useDecision({
    plan,
    subject: { kind: 'posture', from, to: to ?? from },
    incident: state.incident,
    wording: to === null ? '' : incidentTexts.postureWording(name),
  });

  function handleSubmit() {
    if (to === null) return;
    give(
      'ChangePosture',
      stream,
      { from, to, decision: decision.data() },
      { decision: decision.content() },
      { occurredAt: decision.occurredAt, done: incidentTexts.postureDone(name) },
    );
    onClose();
  }

  return (
    <DecisionDialog
      title={incidentTexts.postureTitle}
      plan={plan}
      decision={decision}
      check={() => {
        setTried(true);
        return to !== null;
      }}
      submitLabel={to === null ? incidentTexts.postureChoose : incidentTexts.postureSubmit(name)}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {isMoved && (
        <Note tone="warn" role="alert" title={incidentTexts.postureMoved(postureName(plan, from))}>
          {incidentTexts.movedText}
        </Note>
      )}
      <RadioCards
        label={incidentTexts.postureLabel}
        value={to}
        onChange={setTo}
        errorMessage={isTried && to === null ? incidentTexts.postureMissing : undefined}
        options={plan.postures.map(({ id, name: title }) => ({
          value: id,
          title,
          isDisabled: id === from,
          ...(id === from && { explanation: incidentTexts.levelNow }),
        }))}
      />
    </DecisionDialog>
  );
}
