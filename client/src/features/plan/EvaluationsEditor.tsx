import { CHANNELS } from '@ledningsplats/shared/channels/message.ts';
import type { EvaluationRules } from '@ledningsplats/shared/plan/plan.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { NamesEditor } from './NamesEditor.tsx';

/** A number of days that is none of these is shown as well. */
const DAYS = [1, 3, 7, 14, 30];

/** What incidents are looked back at, and how owners of actions are reminded [OV4]. */
export function EvaluationsEditor({ plan, edit }: EditingProps) {
  const { evaluations } = plan;
  const { goals, channels, remindDaysBefore } = evaluations;
  const change = (part: Partial<EvaluationRules>) => edit({ ...plan, evaluations: { ...evaluations, ...part } });
  return (
    <div className={styles.part}>
      <p>{texts.planHelp}</p>
      <h3>{texts.planGoals}</h3>
      <NamesEditor
        one={texts.planGoal}
        items={goals}
        make={(item) => item}
        onChange={(next) => change({ goals: next })}
      />
      <Select
        label={texts.planRemind}
        description={texts.planRemindHelp}
        value={String(remindDaysBefore)}
        options={[...new Set([...DAYS, remindDaysBefore])].map((days) => ({
          value: String(days),
          label: texts.days(days),
        }))}
        onChange={(days) => change({ remindDaysBefore: Number(days) })}
      />
      <h3>{texts.planChannels}</h3>
      {CHANNELS.map((channel) => (
        <Checkbox
          key={channel}
          isSelected={channels.includes(channel)}
          onChange={(isOn) =>
            change({ channels: CHANNELS.filter((one) => (one === channel ? isOn : channels.includes(one))) })
          }
        >
          {texts.channels[channel]}
        </Checkbox>
      ))}
    </div>
  );
}
