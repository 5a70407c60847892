import { VMA_OUTCOMES, type Vma, type VmaOutcome } from '@ledningsplats/shared/vma/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** What SOS Alarm answered; said again it puts the earlier right [VM1]. */
export function OutcomeDialog({ stream, vma, onClose }: { stream: string; vma: Vma; onClose: () => void }) {
  const give = useGive();
  const [outcome, setOutcome] = useState<VmaOutcome>(vma.outcome?.kind ?? vma.facts.wanted);
  const [reason, setReason] = useState(vma.outcome?.reason ?? '');
  const [isTried, setTried] = useState(false);
  const said = reason.trim();
  const isMissing = outcome === 'declined' && said === '';

  return (
    <FormDialog
      title={texts.outcomeTitle}
      size="narrow"
      isDirty={reason !== ''}
      check={() => {
        setTried(true);
        return !isMissing;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.record}
        </Button>
      }
      onSubmit={() => {
        // why it was declined is not said of what stands after all
        const words = outcome !== 'declined' || said === '' ? {} : { reason: said };
        give('RecordVmaOutcome', stream, { vma: vma.id, outcome }, words, { done: texts.outcomeDone });
        onClose();
      }}
      onClose={onClose}
    >
      <RadioCards
        label={texts.outcomeTitle}
        isLabelHidden
        value={outcome}
        onChange={setOutcome}
        options={VMA_OUTCOMES.map((value) => ({ value, title: texts.outcomeNames[value] }))}
      />
      {outcome === 'declined' && (
        <TextArea
          label={texts.outcomeReason}
          value={reason}
          onChange={setReason}
          maxLength={2_000}
          isRequired
          errorMessage={isTried && isMissing ? texts.missing : undefined}
        />
      )}
    </FormDialog>
  );
}
