import type { PlannedBriefing } from '@ledningsplats/shared/briefings/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { kindName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { contingencyTexts } from '../../i18n/contingencies.ts';
import { inSentence } from '../../i18n/plan-words.ts';
import { useDispatch, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { showToast } from '../../ui/toasts.ts';

export interface StrikeBriefingDialogProps {
  stream: string;
  plan: Plan;
  briefing: PlannedBriefing;
  onClose: () => void;
}

/** It will not be held; undone it is set for the same time, while that is still to come. */
export function StrikeBriefingDialog({ stream, plan, briefing, onClose }: StrikeBriefingDialogProps) {
  const dispatch = useDispatch();
  const { serverNow } = useSync();
  const [why, setWhy] = useState('');
  const { id, kind, at } = briefing;

  function handleSubmit() {
    const reason = why.trim();
    const { settled } = dispatch('StrikeBriefing', stream, { briefing: id }, reason === '' ? {} : { reason });
    void settled.then(({ ok }) => {
      if (!ok) return;
      const undo = {
        label: contingencyTexts.undo,
        onPress: () => void dispatch('PlanBriefing', stream, { kind, at, by: 'hand' }, {}),
      };
      showToast({ tone: 'ok', title: texts.strikeDone, ...(at > serverNow() && { action: undo }) });
    });
    onClose();
  }

  return (
    <FormDialog
      title={texts.strikeTitle(inSentence(kindName(plan, kind)))}
      size="narrow"
      isDirty={why.trim() !== ''}
      submit={
        <Button type="submit" variant="primary">
          {texts.strikeSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextArea label={texts.strikeWhy} value={why} maxLength={2_000} onChange={setWhy} autoFocus />
    </FormDialog>
  );
}
