import type { RosterRules } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';

/** When the duty of the TiB changes, what rest asks, and what may be told of it [TB1] [TB2] [TB4]. */
export function RosterEditor({ plan, edit }: EditingProps) {
  const { roster } = plan;
  const change = (part: Partial<RosterRules>) => edit({ ...plan, roster: { ...roster, ...part } });
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
    </div>
  );
}
