import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { handoverTexts } from '../../../i18n/handover.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';

export interface WithoutDialogProps {
  from: string | null;
  name: string | null;
  onClose: () => void;
}

/** The deputy, or one whom the plan names, takes the duty when who had it cannot hand it over [TB3]. */
export function WithoutDialog({ from, name, onClose }: WithoutDialogProps) {
  const give = useGive();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';

  function handleSubmit() {
    const data = { from, way: 'without' } as const;
    give('TakeOverDuty', 'roster', data, { reason: reason.trim() }, { done: handoverTexts.taken });
    onClose();
  }

  return (
    <FormDialog
      title={handoverTexts.without}
      isDirty={!isMissing}
      check={() => {
        setTried(true);
        return !isMissing;
      }}
      submit={
        <Button type="submit" variant="alarm">
          {handoverTexts.without}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{name === null ? handoverTexts.withoutGap : handoverTexts.withoutText(name)}</p>
      <TextArea
        label={handoverTexts.reason}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        autoFocus
        isRequired
        errorMessage={isTried && isMissing ? handoverTexts.reasonMissing : undefined}
      />
    </FormDialog>
  );
}
