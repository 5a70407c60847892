import type { SeatRules } from '@ledningsplats/shared/plan/plan.ts';
import { planSeatTexts as texts } from '../../i18n/plan-seats.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { seatRuleOf, withSeatRule } from './seat-edits.ts';

const NOBODY = '';

/** Which functions must be manned when, how many may sit beside, and for how long somebody sits [ST1]. */
export function SeatsEditor({ plan, edit }: EditingProps) {
  const { seats } = plan;
  const change = (part: Partial<SeatRules>) => edit({ ...plan, seats: { ...seats, ...part } });
  const figure = (field: 'shiftHours' | 'longestShiftHours' | 'leastRestHours' | 'offerMinutes') => (
    <TextField
      label={texts[field]}
      value={String(seats[field])}
      inputMode="numeric"
      onChange={(text) => change({ [field]: Number(text.replace(/\D/g, '')) })}
    />
  );
  return (
    <div className={styles.part}>
      <p className={styles.muted}>{texts.help}</p>
      <Select
        label={texts.ledBy}
        description={texts.ledByHelp}
        value={seats.ledBy ?? NOBODY}
        options={[
          { value: NOBODY, label: texts.nobody },
          ...plan.functions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => change({ ledBy: id === NOBODY ? null : id })}
      />
      <div className={styles.pair}>
        {figure('shiftHours')}
        {figure('longestShiftHours')}
        {figure('leastRestHours')}
        {figure('offerMinutes')}
      </div>
      {plan.functions.map(({ id, name }) => (
        <FunctionSeat key={id} plan={plan} edit={edit} id={id} name={name} />
      ))}
    </div>
  );
}

/** When one function must be manned, and how many may sit beside. */
function FunctionSeat({ plan, edit, id, name }: EditingProps & { id: string; name: string }) {
  const rule = seatRuleOf(plan, id);
  const toggled = <Item,>(items: readonly Item[], item: Item, isOn: boolean) =>
    isOn ? [...items, item] : items.filter((one) => one !== item);
  return (
    <Disclosure title={name} note={texts.summary(rule, plan)}>
      <fieldset className={styles.choices}>
        <legend>{texts.levels}</legend>
        {plan.levels.map((level) => (
          <Checkbox
            key={level.rank}
            isSelected={rule.levels.includes(level.rank)}
            onChange={(isOn) => edit(withSeatRule(plan, id, { levels: toggled(rule.levels, level.rank, isOn).sort() }))}
          >
            {level.name}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>{texts.postures}</legend>
        {plan.postures.map((posture) => (
          <Checkbox
            key={posture.id}
            isSelected={rule.postures.includes(posture.id)}
            onChange={(isOn) => edit(withSeatRule(plan, id, { postures: toggled(rule.postures, posture.id, isOn) }))}
          >
            {posture.name}
          </Checkbox>
        ))}
      </fieldset>
      <TextField
        label={texts.assistants}
        value={String(rule.assistants)}
        inputMode="numeric"
        onChange={(text) => edit(withSeatRule(plan, id, { assistants: Number(text.replace(/\D/g, '')) }))}
      />
    </Disclosure>
  );
}
