import type { DisturbanceReading } from '@ledningsplats/shared/disturbances/disturbance-reading.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export interface DisturbanceDialogProps {
  disturbance: DisturbanceReading;
  onClose: () => void;
}

/** It needs no incident: the answer closes it, and the department reads it. */
export function AnswerDialog({ disturbance, onClose }: DisturbanceDialogProps) {
  const give = useGive();
  const [answer, setAnswer] = useState('');
  const [isTried, setTried] = useState(false);
  return (
    <FormDialog
      title={disturbanceTexts.answerTitle(disturbance.number)}
      isDirty={answer !== ''}
      size="narrow"
      check={() => {
        setTried(true);
        return answer.trim() !== '';
      }}
      submit={
        <Button type="submit" variant="primary">
          {disturbanceTexts.answerSubmit}
        </Button>
      }
      onSubmit={() => {
        const settled = { disturbance: disturbance.disturbance };
        give(
          'AnswerDisturbance',
          'disturbances',
          settled,
          { answer: answer.trim() },
          { done: disturbanceTexts.answerDone },
        );
        onClose();
      }}
      onClose={onClose}
    >
      <p>{disturbance.content?.what ?? disturbanceTexts.removed}</p>
      <TextArea
        label={disturbanceTexts.answerField}
        description={disturbanceTexts.answerHelp}
        value={answer}
        onChange={setAnswer}
        maxLength={2000}
        minRows={3}
        isRequired
        autoFocus
        errorMessage={isTried && answer.trim() === '' ? disturbanceTexts.answerMissing : undefined}
      />
    </FormDialog>
  );
}
