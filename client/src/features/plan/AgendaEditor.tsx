import { AGENDA_SHOWS, type AgendaItem } from '@ledningsplats/shared/plan/plan.ts';
import { planBriefingTexts as texts } from '../../i18n/plan-briefings.ts';
import { Button } from '../../ui/Button.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { newPoint } from './briefing-edits.ts';
import styles from './editor.module.css';
import { MinutesField } from './MinutesField.tsx';
import { OrderButtons } from './OrderButtons.tsx';

/** As the plan's own check has it. */
const MOST = 20;

export interface AgendaEditorProps {
  agenda: readonly AgendaItem[];
  onChange: (agenda: AgendaItem[]) => void;
}

/** What a briefing goes through, in order, for how long, and what the screen shows meanwhile. */
export function AgendaEditor({ agenda, onChange }: AgendaEditorProps) {
  const change = (id: string, part: Partial<AgendaItem>) =>
    onChange(agenda.map((item) => (item.id === id ? { ...item, ...part } : item)));
  return (
    <fieldset className={styles.choices}>
      <legend>{texts.agenda}</legend>
      {agenda.map((item, at) => (
        <div key={item.id} className={styles.group}>
          <div className={styles.pair}>
            <TextField
              label={texts.point(at + 1)}
              value={item.name}
              maxLength={200}
              onChange={(name) => change(item.id, { name })}
            />
            <MinutesField minutes={item.minutes} onChange={(minutes) => change(item.id, { minutes })} />
            <Select
              label={texts.shows}
              value={item.shows}
              options={AGENDA_SHOWS.map((value) => ({ value, label: texts.showsOptions[value] }))}
              onChange={(shows) => change(item.id, { shows })}
            />
          </div>
          <OrderButtons items={agenda} at={at} name={item.name} least={1} onChange={onChange} />
        </div>
      ))}
      {agenda.length < MOST && (
        <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => onChange([...agenda, newPoint(agenda)])}>
          {texts.addPoint}
        </Button>
      )}
    </fieldset>
  );
}
