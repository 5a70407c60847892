import type { Improvement } from '@ledningsplats/shared/improvements/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** It will not be done, and why. */
export function DropDialog({ improvement, onClose }: { improvement: Improvement; onClose: () => void }) {
  const give = useGive();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
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
          {texts.save}
        </Button>
      }
      onSubmit={() => {
        const data = { improvement: improvement.id, seen: improvement.seq };
        give('DropImprovement', 'improvements', data, { reason: reason.trim() }, { done: texts.dropped });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{texts.dropText}</p>
      <TextArea
        label={texts.reason}
        value={reason}
        onChange={setReason}
        maxLength={2_000}
        minRows={2}
        errorMessage={isTried && reason.trim() === '' ? texts.reasonMissing : undefined}
      />
    </FormDialog>
  );
}
