import type { Improvement } from '@ledningsplats/shared/improvements/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { useDraft } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { SaidMeanwhile } from './SaidMeanwhile.tsx';

export interface DropDialogProps {
  /** As it is now: what somebody else says of it meanwhile is told. */
  improvement: Improvement;
  onClose: () => void;
  /** Opens it again with what was written, when somebody was first. */
  onCompare: () => void;
}

/** It will not be done, and why. */
export function DropDialog({ improvement, onClose, onCompare }: DropDialogProps) {
  const give = useGiveCompared();
  const [empty] = useState({ reason: '', from: improvement.seq });
  const draft = useDraft(`improvements#drop-${improvement.id}`, empty);
  const [isTried, setTried] = useState(false);
  const { reason, from } = draft.value;

  function handleClose() {
    draft.clear();
    onClose();
  }

  return (
    <FormDialog
      title={texts.dropTitle}
      isDirty={reason !== ''}
      check={() => {
        setTried(true);
        return reason.trim() !== '';
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.dropSubmit}
        </Button>
      }
      onSubmit={() => {
        const data = { improvement: improvement.id, seen: improvement.seq };
        const compared = { done: texts.dropped, onDone: draft.sent(), onCompare };
        give('DropImprovement', 'improvements', data, { reason: reason.trim() }, compared);
        onClose();
      }}
      onClose={handleClose}
    >
      {improvement.seq !== from && (
        <SaidMeanwhile
          improvement={improvement}
          mine={{ state: 'dropped', note: reason.trim() }}
          onKeep={handleClose}
        />
      )}
      <p>{texts.dropText}</p>
      <TextArea
        label={texts.reason}
        value={reason}
        onChange={(next) => draft.write({ ...draft.value, reason: next })}
        maxLength={2_000}
        minRows={2}
        errorMessage={isTried && reason.trim() === '' ? texts.reasonMissing : undefined}
      />
    </FormDialog>
  );
}
