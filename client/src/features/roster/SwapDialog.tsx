import type { Duty } from '@ledningsplats/shared/roster/on-duty.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { ownRole } from './DutyTable.tsx';
import { spanWords } from './roster-words.ts';
import { usePersonOptions } from './use-person-options.ts';

const NOTHING = '';

export interface SwapDialogProps {
  duty: Duty;
  /** All that is ahead, to choose among what the other has. */
  ahead: readonly Duty[];
  self: string;
  now: number;
  timeZone: string;
  onClose: () => void;
}

/** Asks another to take one's own turn, for one of theirs or for nothing; they answer [TB2]. */
export function SwapDialog({ duty, ahead, self, now, timeZone, onClose }: SwapDialogProps) {
  const give = useGive();
  const options = usePersonOptions().filter(({ value }) => value !== self);
  const [other, setOther] = useState<string | null>(null);
  const [theirs, setTheirs] = useState(NOTHING);
  const [isTried, setTried] = useState(false);
  const role = ownRole(duty, self) ?? 'primary';
  const offered = ahead.filter((one) => other !== null && one[role].person === other && one.from > now);
  const span = (one: Duty) => ({ from: wallOf(one.from, timeZone), until: wallOf(one.until, timeZone) });

  function handleSubmit() {
    if (other === null) return;
    const back = offered.find(({ from }) => String(from) === theirs);
    const data = { role, other, mine: span(duty), theirs: back ? span(back) : null };
    give('ProposeSwap', 'roster', data, {}, { done: rosterTexts.swapDone });
    onClose();
  }

  return (
    <FormDialog
      title={rosterTexts.swapTitle}
      isDirty={other !== null}
      check={() => {
        setTried(true);
        return other !== null;
      }}
      submit={
        <Button type="submit" variant="primary">
          {rosterTexts.swapSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>
        <b>{rosterTexts.role[role]}</b> {spanWords(duty.from, duty.until, now, timeZone)}
      </p>
      <Select
        label={rosterTexts.swapWith}
        value={other}
        options={options}
        onChange={(id) => {
          setOther(id);
          setTheirs(NOTHING);
        }}
        isRequired
        errorMessage={isTried && other === null ? rosterTexts.swapNeeds : undefined}
      />
      <Select
        label={rosterTexts.swapFor}
        value={theirs}
        options={[
          { value: NOTHING, label: rosterTexts.swapForNothing },
          ...offered.map((one) => ({ value: String(one.from), label: spanWords(one.from, one.until, now, timeZone) })),
        ]}
        onChange={setTheirs}
      />
      <p>{rosterTexts.swapText}</p>
    </FormDialog>
  );
}
