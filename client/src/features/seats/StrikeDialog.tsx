import { spanWords } from '../../forms/span-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import type { ShiftDialogProps } from './ShiftDialog.tsx';
import { occupantName } from './seat-words.ts';

/** A shift is struck as it was read; one that somebody has changed meanwhile is left as it is. */
export function StrikeDialog({ stream, state, plan, shift: opened, onClose, onCompare }: ShiftDialogProps) {
  const shift = state.seats.shifts[opened.id] ?? opened;
  const give = useGiveCompared();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  return (
    <ConfirmDialog
      isOpen
      title={texts.strikeTitle(occupantName(shift, byId))}
      confirmLabel={texts.strike}
      onCancel={onClose}
      onConfirm={() => {
        const compared = { done: texts.struck, onDone: () => {}, onCompare };
        give('StrikeSeatShift', stream, { shift: shift.id, seen: shift.seq }, {}, compared);
        onClose();
      }}
    >
      {functionName(plan, shift.function)}, {spanWords(shift, now)}. {texts.strikeText}
    </ConfirmDialog>
  );
}
