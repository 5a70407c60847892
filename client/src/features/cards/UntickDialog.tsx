import { useGive } from '../../forms/use-give.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { cardTexts } from '../../i18n/cards.ts';
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
  const done = cardTexts.untickCommand(step.text);

  return (
    <WordsDialog
      title={cardTexts.untickTitle}
      label={cardTexts.reason}
      missing={cardTexts.reasonMissing}
      submit={cardTexts.untick}
      onSay={(reason) => give('UntickCardStep', stream, { card, step: step.number }, { reason }, { done })}
      onClose={onClose}
    >
      <p>
        <b>{step.text}</b>
      </p>
      <p>{cardTexts.untickText}</p>
    </WordsDialog>
  );
}
