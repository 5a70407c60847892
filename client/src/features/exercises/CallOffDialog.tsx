import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** Called off, which is recorded with its reason; or struck, where it should never have stood there. */
export function CallOffDialog({ exercise, onClose }: { exercise: Exercise; onClose: () => void }) {
  const give = useGive();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const seen = { exercise: exercise.id, seen: exercise.seq };

  function handleStrike() {
    give('StrikeExercise', 'exercises', seen, {}, { done: texts.struck });
    onClose();
  }

  return (
    <FormDialog
      title={texts.callOffTitle}
      size="narrow"
      isDirty={reason !== ''}
      check={() => {
        setTried(true);
        return reason.trim() !== '';
      }}
      // what has been run stays in the year
      {...(exercise.incident === null && { extra: <Button onPress={handleStrike}>{texts.strike}</Button> })}
      submit={
        <Button type="submit" variant="primary">
          {texts.callOffTitle}
        </Button>
      }
      onSubmit={() => {
        give('CallOffExercise', 'exercises', seen, { reason }, { done: texts.calledOffDone });
        onClose();
      }}
      onClose={onClose}
    >
      {exercise.incident === null && <p>{texts.strikeText}</p>}
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
