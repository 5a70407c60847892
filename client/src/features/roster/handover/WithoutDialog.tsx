import { useGive } from '../../../forms/use-give.ts';
import { WordsDialog } from '../../../forms/WordsDialog.tsx';
import { handoverTexts } from '../../../i18n/handover.ts';

export interface WithoutDialogProps {
  from: string | null;
  name: string | null;
  onClose: () => void;
}

/** The deputy, or one whom the plan names, takes the duty when who had it cannot hand it over [TB3]. */
export function WithoutDialog({ from, name, onClose }: WithoutDialogProps) {
  const give = useGive();
  return (
    <WordsDialog
      title={handoverTexts.without}
      label={handoverTexts.reason}
      missing={handoverTexts.reasonMissing}
      submit={handoverTexts.without}
      variant="alarm"
      onSay={(reason) => {
        give('TakeOverDuty', 'roster', { from, way: 'without' }, { reason }, { done: handoverTexts.taken });
      }}
      onClose={onClose}
    >
      <p>{name === null ? handoverTexts.withoutGap : handoverTexts.withoutText(name)}</p>
    </WordsDialog>
  );
}
