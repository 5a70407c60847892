import type { Shift } from '@ledningsplats/shared/krisstod/shifts/shift.ts';
import { swapFaults } from '@ledningsplats/shared/krisstod/shifts/swap.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { Note } from '../../../forms/Note.tsx';
import { spanWords } from '../../../forms/span-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { faultWords, helperName, nameOf, placeName, type ShiftsProps } from './shift-words.ts';
import styles from './shifts.module.css';

/** A shift for another's, or handed over; nothing moves before it is accepted [KR3]. */
export function SwapDialog({
  stream,
  state,
  plan,
  work,
  shift,
  onClose,
}: ShiftsProps & { shift: Shift; onClose: () => void }) {
  const give = useGive();
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  const [to, setTo] = useState<string | null>(null);
  const [returned, setReturned] = useState('');
  const [isTried, setTried] = useState(false);
  const shifts = Object.values(work.shifts);
  const theirs = shifts.filter(({ helper, checkedIn }) => helper === to && checkedIn === null);
  const inReturn = theirs.some(({ id }) => id === returned) ? returned : null;
  const faults = to === null ? [] : swapFaults(shifts, { shift: shift.id, to, inReturn }, plan.krisstod);
  const isDouble = faults.some(({ kind }) => kind === 'double');
  const others = Object.values(work.helpers)
    .filter(({ id, isRemoved }) => !isRemoved && id !== shift.helper)
    .map((one) => ({ value: one.id, label: helperName(one, people) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'sv'));
  const words = (one: Shift) => `${spanWords(one, now)}, ${placeName(state, one.site)}`;

  function handleSubmit() {
    if (to === null) return;
    give('ProposeKrisstodSwap', stream, { shift: shift.id, to, inReturn }, {}, { done: texts.proposed });
    onClose();
  }

  return (
    <FormDialog
      title={texts.swapTitle}
      isDirty={to !== null}
      check={() => {
        setTried(true);
        return to !== null && !isDouble;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.propose}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{texts.swapText(nameOf(work, shift.helper, people), words(shift))}</p>
      <Select
        label={texts.swapTo}
        value={to}
        placeholder={texts.choose}
        options={others}
        onChange={setTo}
        isRequired
        errorMessage={isTried && to === null ? texts.chooseMissing : undefined}
      />
      {theirs.length > 0 && (
        <Select
          label={texts.inReturn}
          value={inReturn ?? ''}
          options={[
            { value: '', label: texts.forNothing },
            ...theirs.map((one) => ({ value: one.id, label: words(one) })),
          ]}
          onChange={setReturned}
        />
      )}
      {faults.length > 0 && (
        <Note tone={isDouble ? 'alarm' : 'warn'} role="status" title={isDouble ? texts.notBoth : texts.wouldBe}>
          <ul className={styles.list}>
            {faults.map((fault) => (
              <li key={`${fault.kind} ${fault.who} ${fault.from}`}>
                {faultWords(fault, { work, plan }, people)} ({spanWords(fault, now)})
              </li>
            ))}
          </ul>
        </Note>
      )}
    </FormDialog>
  );
}
