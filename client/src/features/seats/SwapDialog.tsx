import type { SeatShift } from '@ledningsplats/shared/seats/events.ts';
import { isSameOccupant } from '@ledningsplats/shared/seats/seat-reading.ts';
import { byTime } from '@ledningsplats/shared/shifts/span.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { spanWords } from '../../forms/span-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import type { ShiftDialogProps } from './ShiftDialog.tsx';
import { occupantName } from './seat-words.ts';

/** Who has the one gets the other; neither where somebody has changed one of them meanwhile [ST1]. */
export function SwapDialog({ stream, state, plan, shift: opened, onClose, onCompare }: ShiftDialogProps) {
  const shift = state.seats.shifts[opened.id] ?? opened;
  const give = useGiveCompared();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const [chosen, setChosen] = useState<SeatShift | null>(null);
  const [isTried, setTried] = useState(false);
  const others = Object.values(state.seats.shifts)
    .filter((one) => one.until > now && !isSameOccupant(one, shift))
    .sort(byTime);
  const words = (one: SeatShift) =>
    `${occupantName(one, byId)}, ${spanWords(one, now)}, ${functionName(plan, one.function)}`;
  const seen = ({ id, seq }: SeatShift) => ({ shift: id, seen: seq });

  return (
    <FormDialog
      title={texts.swapTitle}
      isDirty={chosen !== null}
      check={() => {
        setTried(true);
        return chosen !== null;
      }}
      onSubmit={() => {
        if (chosen === null) return;
        const data = { one: seen(shift), other: seen(chosen) };
        give('SwapSeatShifts', stream, data, {}, { done: texts.swapped, onDone: () => {}, onCompare });
        onClose();
      }}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {texts.swapSubmit}
        </Button>
      }
    >
      <p>{texts.swapText(occupantName(shift, byId), spanWords(shift, now), functionName(plan, shift.function))}</p>
      <Select
        label={texts.swapWith}
        value={chosen?.id ?? null}
        placeholder={texts.choose}
        options={others.map((one) => ({ value: one.id, label: words(one) }))}
        onChange={(id) => setChosen(others.find((one) => one.id === id) ?? null)}
        isRequired
        errorMessage={isTried && chosen === null ? texts.swapMissing : undefined}
      />
    </FormDialog>
  );
}
