import { RemoveWordsDialog } from '../../forms/RemoveWordsDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';

/** Takes away for good what an entry, a handover's note or a reason says, by a recorded decision [LG10]. */
export function RemoveDutyDialog({ item, onClose }: { item: string; onClose: () => void }) {
  const give = useGive();
  return (
    <RemoveWordsDialog
      onRemove={(why, decided) =>
        give('RemoveDutyWords', 'duty', { item, why }, decided, { done: dutyLogTexts.removeDone })
      }
      onClose={onClose}
    >
      {dutyLogTexts.removeText}
    </RemoveWordsDialog>
  );
}
