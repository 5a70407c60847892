import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { exerciseMarkTexts } from '../../i18n/exercise-mark.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

const texts = exerciseMarkTexts.breakOff;

/** The exercise goes on, and why: in the log, so that nobody wonders whether it is real [OV8]. */
export function ResumeDialog({ stream, broken, onClose }: { stream: string; broken: number; onClose: () => void }) {
  const give = useGive();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  return (
    <FormDialog
      title={texts.resumeTitle}
      size="narrow"
      isDirty={reason !== ''}
      check={() => {
        setTried(true);
        return reason.trim() !== '';
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.resume}
        </Button>
      }
      onSubmit={() => {
        give('ResumeExercise', stream, { broken }, { reason: reason.trim() }, { done: texts.resumed });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{texts.resumeText}</p>
      <TextArea
        label={texts.reason}
        value={reason}
        maxLength={2_000}
        isRequired
        autoFocus
        onChange={setReason}
        errorMessage={isTried && reason.trim() === '' ? texts.reasonMissing : undefined}
      />
    </FormDialog>
  );
}
