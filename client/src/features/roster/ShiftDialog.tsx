import type { Shift, Span } from '@ledningsplats/shared/roster/events.ts';
import { type Duty, dutiesBetween, type RosterReading } from '@ledningsplats/shared/roster/on-duty.ts';
import { instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { typedWall } from '../../forms/typed-wall.ts';
import { useGive } from '../../forms/use-give.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { useDispatch } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { showToast } from '../../ui/toasts.ts';
import { readSpan, SpanFields } from './SpanFields.tsx';
import { useRosterReading } from './use-duty.ts';
import { usePersonOptions } from './use-person-options.ts';

const NOBODY = '';

export interface ShiftDialogProps {
  duty: Duty;
  now: number;
  timeZone: string;
  onClose: () => void;
}

/** Somebody else for a turn, or for a part of it. */
export function ShiftDialog({ duty, now, timeZone, onClose }: ShiftDialogProps) {
  const give = useGive();
  const dispatch = useDispatch();
  const reading = useRosterReading();
  const options = usePersonOptions();
  const [span, setSpan] = useState(() => ({
    from: typedWall(wallOf(Math.max(duty.from, now), timeZone)),
    until: typedWall(wallOf(duty.until, timeZone)),
  }));
  const [primary, setPrimary] = useState(duty.primary.person ?? NOBODY);
  const [deputy, setDeputy] = useState(duty.deputy.person ?? NOBODY);
  const [isTried, setTried] = useState(false);
  const read = readSpan(span, now, timeZone);
  const isSame = primary !== NOBODY && primary === deputy;
  const withNobody = [{ value: NOBODY, label: rosterTexts.nobody }, ...options];

  function handleSubmit() {
    if (read === null) return;
    const who = { primary: primary === NOBODY ? null : primary, deputy: deputy === NOBODY ? null : deputy };
    const data = { shifts: [{ ...read, ...who }], origin: 'override' as const };
    const before = reading === null ? [] : shiftsBetween(reading, read);
    const { settled } = dispatch('SetShifts', 'roster', data, {});
    void settled.then((outcome) => {
      if (!outcome.ok) return;
      const undo = () => {
        give('SetShifts', 'roster', { shifts: before, origin: 'override' }, {}, { done: rosterTexts.changeUndone });
      };
      const action = { label: rosterTexts.undo, onPress: undo };
      showToast({ tone: 'ok', title: rosterTexts.changeDone, ...(before.length > 0 && { action }) });
    });
    onClose();
  }

  return (
    <FormDialog
      title={rosterTexts.changeTitle}
      check={() => {
        setTried(true);
        return read !== null && !isSame;
      }}
      submit={
        <Button type="submit" variant="primary">
          {rosterTexts.changeSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <SpanFields {...{ span, isTried, now, timeZone }} onChange={setSpan} />
      <Select label={rosterTexts.role.primary} value={primary} options={withNobody} onChange={setPrimary} />
      <Select
        label={rosterTexts.role.deputy}
        value={deputy}
        options={withNobody}
        onChange={setDeputy}
        errorMessage={isTried && isSame ? rosterTexts.sameFault : undefined}
      />
    </FormDialog>
  );
}

/** What a span was before it was changed, to be set again. */
function shiftsBetween(reading: RosterReading, { from, until }: Span): Shift[] {
  const { timeZone } = reading;
  const who = (holder: Duty['primary']) => (holder.gap === 'gone' ? null : holder.person);
  return dutiesBetween(reading, instantOf(from, timeZone), instantOf(until, timeZone)).map((duty) => ({
    from: wallOf(duty.from, timeZone),
    until: wallOf(duty.until, timeZone),
    primary: who(duty.primary),
    deputy: who(duty.deputy),
  }));
}
