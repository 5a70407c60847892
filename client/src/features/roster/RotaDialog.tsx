import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { SHIFTS_PER_COMMAND } from '@ledningsplats/shared/roster/events.ts';
import type { RosterReading } from '@ledningsplats/shared/roster/on-duty.ts';
import { nextChangeDate } from '@ledningsplats/shared/roster/rota.ts';
import { addDays, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FaultList } from './FaultList.tsx';
import styles from './Roster.module.css';
import { RotaOrder } from './RotaOrder.tsx';
import { previewRota } from './rota-draft.ts';
import { usePersonOptions } from './use-person-options.ts';

export interface RotaDialogProps {
  reading: RosterReading & { plan: Plan };
  now: number;
  onClose: () => void;
}

/** A year in a sitting: people, order and first day; the faults stand there before it is saved [TB2]. */
export function RotaDialog({ reading, now, onClose }: RotaDialogProps) {
  const give = useGive();
  const { byId } = usePeople();
  const options = usePersonOptions();
  const rules = reading.plan.roster;
  const [from, setFrom] = useState(() => {
    const today = wallOf(now, reading.timeZone).slice(0, 10);
    // what has begun may go on: the week that is now
    const isEmpty = (reading.roster?.shifts.length ?? 0) === 0;
    return nextChangeDate(isEmpty ? addDays(today, -6) : today, rules.changeWeekday);
  });
  const [until, setUntil] = useState(() => addDays(from, Math.ceil(364 / rules.shiftDays) * rules.shiftDays));
  const [order, setOrder] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const { shifts, faults, fault } = previewRota({ from, until, order }, reading, rules, now);

  function handleSubmit() {
    for (let at = 0; at < shifts.length; at += SHIFTS_PER_COMMAND) {
      const data = { shifts: shifts.slice(at, at + SHIFTS_PER_COMMAND), origin: 'rota' as const };
      give('SetShifts', 'roster', data, {}, { done: rosterTexts.planDone });
    }
    onClose();
  }

  return (
    <FormDialog
      title={rosterTexts.planTitle}
      size="wide"
      isDirty={order.length > 0}
      check={() => {
        setTried(true);
        return fault === null;
      }}
      submit={
        <Button type="submit" variant="primary">
          {fault === null ? rosterTexts.planSubmit(shifts.length) : rosterTexts.plan}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <div className={form.row}>
        <TextField
          label={rosterTexts.planFrom}
          description={rosterTexts.planDateHelp}
          value={from}
          onChange={setFrom}
          errorMessage={isTried && fault === 'from' ? rosterTexts.planDateFault : undefined}
        />
        <TextField
          label={rosterTexts.planUntil}
          description={rosterTexts.planUntilHelp}
          value={until}
          onChange={setUntil}
          errorMessage={isTried && fault === 'until' ? rosterTexts.planUntilFault : undefined}
        />
      </div>
      <Select
        label={rosterTexts.planAdd}
        description={rosterTexts.planOrderHelp}
        value={null}
        placeholder=""
        options={options.filter(({ value }) => !order.includes(value))}
        onChange={(id) => setOrder([...order, id])}
        errorMessage={isTried && fault === 'order' ? rosterTexts.planOrderFault : undefined}
      />
      {order.length > 0 && (
        <RotaOrder
          order={order.map((id) => ({ id, name: personName(byId, id) }))}
          onChange={(next) => setOrder(next)}
        />
      )}
      {fault === null && (
        <>
          <p className={styles.heading} role="status">
            <b>{rosterTexts.planPreview(shifts.length)}</b>
          </p>
          <FaultList
            faults={faults}
            people={byId}
            {...{ now }}
            timeZone={reading.timeZone}
            none={rosterTexts.noFaultsPreview}
          />
          <p className={styles.muted}>{rosterTexts.planReplaces}</p>
        </>
      )}
    </FormDialog>
  );
}
