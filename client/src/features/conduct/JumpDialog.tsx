import { type ExerciseClock, shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TimeField } from '../../ui/TimeField.tsx';

export interface JumpDialogProps {
  clock: ExerciseClock;
  onJump: (shown: number) => void;
  onClose: () => void;
}

/** Ahead to a time of the exercise; back is another run [OV3]. */
export function JumpDialog({ clock, onJump, onClose }: JumpDialogProps) {
  const { worldNow } = useSync();
  const [to, setTo] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const now = () => shownTime(clock, worldNow());
  const isAhead = to !== null && to > now();
  return (
    <FormDialog
      title={texts.jumpTitle}
      size="narrow"
      check={() => {
        setTried(true);
        return isAhead;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.jumpDo}
        </Button>
      }
      onSubmit={() => {
        if (to === null) return;
        onJump(to);
        onClose();
      }}
      onClose={onClose}
    >
      <TimeField
        label={texts.shownTime}
        description={texts.jumpHelp}
        value={to}
        onChange={setTo}
        getNow={now}
        direction="future"
        isRequired
        autoFocus
        errorMessage={isTried && !isAhead ? texts.jumpFault : undefined}
      />
    </FormDialog>
  );
}
