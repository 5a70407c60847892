import type { CallAnswer } from '@ledningsplats/shared/calls/events.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { callTexts } from '../../i18n/calls.ts';

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

  return (
    <WordsDialog
      title={callTexts.undoTitle}
      label={callTexts.reason}
      missing={callTexts.reasonMissing}
      submit={callTexts.undoSubmit}
      onSay={(reason) =>
        give('WithdrawCall', stream, { entry, answer: seq }, { reason }, { done: callTexts.undoDone(name) })
      }
      onClose={onClose}
    >
      <p>
        <b>{callTexts.outcomeLabel(callTexts.outcomes[outcome], name)}</b>
      </p>
      <p>{callTexts.undoText}</p>
    </WordsDialog>
  );
}
