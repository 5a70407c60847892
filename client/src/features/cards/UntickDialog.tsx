import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { cardTexts } from '../../i18n/cards.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { ShownStep } from './shown-cards.ts';

export interface UntickDialogProps {
  stream: string;
  card: string;
  step: ShownStep;
  onClose: () => void;
}

/** Takes a tick back, with the reason that the log keeps. */
export function UntickDialog({ stream, card, step, onClose }: UntickDialogProps) {
  const give = useGive();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';

  function handleSubmit() {
    const done = cardTexts.untickCommand(step.text);
    give('UntickCardStep', stream, { card, step: step.number }, { reason: reason.trim() }, { done });
    onClose();
  }

  return (
    <FormDialog
      title={cardTexts.untickTitle}
      size="narrow"
      isDirty={!isMissing}
      check={() => {
        setTried(true);
        return !isMissing;
      }}
      onSubmit={handleSubmit}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {cardTexts.untick}
        </Button>
      }
    >
      <p>
        <b>{step.text}</b>
      </p>
      <p>{cardTexts.untickText}</p>
      <TextArea
        label={cardTexts.reason}
        value={reason}
        onChange={setReason}
        maxLength={2_000}
        isRequired
        autoFocus
        {...(isTried && isMissing && { errorMessage: cardTexts.reasonMissing })}
      />
    </FormDialog>
  );
}
