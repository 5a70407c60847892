import type { HandoverRules, RosterRules } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { HandoverMessagesEditor } from './HandoverMessagesEditor.tsx';
import { OpenDutyAddress } from './OpenDutyAddress.tsx';

/** When the duty of the TiB changes, what rest asks, and what may be told of it [TB1] [TB2] [TB4], and how it is handed over [TB3]. */
export function RosterEditor({ plan, edit }: EditingProps) {
  const { roster } = plan;
  const change = (part: Partial<RosterRules>) => edit({ ...plan, roster: { ...roster, ...part } });
  const { handover } = roster;
  // a capacity that is gone from the plan is still to be unticked
  const removed = handover.overrides
    .filter((id) => !plan.capacities.some((capacity) => capacity.id === id))
    .map((id) => ({ id, name: planTexts.removedCapacity(id) }));
  const changeHandover = (part: Partial<HandoverRules>) => change({ handover: { ...handover, ...part } });
  const handoverNumber = (field: 'remindAfterMinutes' | 'alarmAfterMinutes' | 'earlyHours') => (
    <TextField
      label={planTexts[field]}
      value={String(handover[field])}
      inputMode="numeric"
      onChange={(text) => changeHandover({ [field]: Number(text.replace(/\D/g, '')) })}
    />
  );
  const days = (field: 'shiftDays' | 'mostDays' | 'leastRestDays') => (
    <TextField
      label={planTexts[field]}
      value={String(roster[field])}
      inputMode="numeric"
      onChange={(text) => change({ [field]: Number(text.replace(/\D/g, '')) })}
    />
  );
  return (
    <div className={styles.part}>
      <Select
        label={planTexts.changeWeekday}
        value={String(roster.changeWeekday)}
        options={planTexts.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
        onChange={(day) => change({ changeWeekday: Number(day) })}
      />
      <TextField
        label={planTexts.changeTime}
        description={planTexts.changeTimeHelp}
        value={roster.changeTime}
        maxLength={5}
        onChange={(changeTime) => change({ changeTime })}
      />
      {days('shiftDays')}
      <Checkbox isSelected={roster.needsDeputy} onChange={(needsDeputy) => change({ needsDeputy })}>
        {planTexts.needsDeputy}
      </Checkbox>
      {days('mostDays')}
      {days('leastRestDays')}
      {handoverNumber('remindAfterMinutes')}
      {handoverNumber('alarmAfterMinutes')}
      {handoverNumber('earlyHours')}
      <fieldset className={styles.choices}>
        <legend>{planTexts.handoverOverrides}</legend>
        <p className={styles.muted}>{planTexts.handoverOverridesHelp}</p>
        {[...plan.capacities, ...removed].map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={handover.overrides.includes(id)}
            onChange={(isNamed) =>
              changeHandover({
                overrides: isNamed ? [...handover.overrides, id] : handover.overrides.filter((one) => one !== id),
              })
            }
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <HandoverMessagesEditor messages={handover.messages} onChange={(messages) => changeHandover({ messages })} />
      <TextField
        label={planTexts.dutyPhone}
        description={planTexts.dutyPhoneHelp}
        value={roster.phone ?? ''}
        type="tel"
        maxLength={200}
        onChange={(phone) => change({ phone: phone.trim() === '' ? null : phone })}
      />
      <Select
        label={planTexts.dutyOpen}
        description={planTexts.dutyOpenHelp}
        value={roster.open}
        options={(['nothing', 'number', 'name'] as const).map((value) => ({
          value,
          label: planTexts.dutyOpenOptions[value],
        }))}
        onChange={(open) => change({ open })}
      />
      {roster.open !== 'nothing' && <OpenDutyAddress />}
    </div>
  );
}
