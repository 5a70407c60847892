import { useGive } from '../../forms/use-give.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { exerciseMarkTexts } from '../../i18n/exercise-mark.ts';

const texts = exerciseMarkTexts.breakOff;

/** The exercise goes on, and why: in the log, so that nobody wonders whether it is real [OV8]. */
export function ResumeDialog({ stream, broken, onClose }: { stream: string; broken: number; onClose: () => void }) {
  const give = useGive();
  return (
    <WordsDialog
      title={texts.resumeTitle}
      label={texts.reason}
      missing={texts.reasonMissing}
      submit={texts.resume}
      onSay={(reason) => give('ResumeExercise', stream, { broken }, { reason }, { done: texts.resumed })}
      onClose={onClose}
    >
      <p>{texts.resumeText}</p>
    </WordsDialog>
  );
}
