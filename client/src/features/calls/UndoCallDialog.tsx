import type { CallAnswer } from '@ledningsplats/shared/calls/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { callTexts } from '../../i18n/calls.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export interface UndoCallDialogProps {
  stream: string;
  entry: string;
  answer: CallAnswer;
  name: string;
  onClose: () => void;
}

/** Takes an answer back, with the reason that the log keeps. */
export function UndoCallDialog({ stream, entry, answer, name, onClose }: UndoCallDialogProps) {
  const give = useGive();
  // what was seen: an answer that comes meanwhile is not the one that is taken back
  const [{ seq, outcome }] = useState(answer);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';

  function handleSubmit() {
    const done = callTexts.undoDone(name);
    give('WithdrawCall', stream, { entry, answer: seq }, { reason: reason.trim() }, { done });
    onClose();
  }

  return (
    <FormDialog
      title={callTexts.undoTitle}
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
          {callTexts.undoSubmit}
        </Button>
      }
    >
      <p>
        <b>{callTexts.outcomeLabel(callTexts.outcomes[outcome], name)}</b>
      </p>
      <p>{callTexts.undoText}</p>
      <TextArea
        label={callTexts.reason}
        value={reason}
        onChange={setReason}
        maxLength={2_000}
        isRequired
        autoFocus
        {...(isTried && isMissing && { errorMessage: callTexts.reasonMissing })}
      />
    </FormDialog>
  );
}
