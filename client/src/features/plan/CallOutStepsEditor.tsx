import { CHANNELS } from '@ledningsplats/shared/channels/message.ts';
import type { CallOutRules } from '@ledningsplats/shared/plan/plan.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { planCallOutTexts as texts } from '../../i18n/plan-call-out.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './editor.module.css';

type Step = CallOutRules['steps'][number];
/** As the plan's own check has it. */
const MOST_STEPS = 6;

export interface CallOutStepsEditorProps {
  steps: readonly Step[];
  onChange: (steps: Step[]) => void;
}

/** What is tried for each person, in order, until they answer [LM3]. */
export function CallOutStepsEditor({ steps, onChange }: CallOutStepsEditorProps) {
  const change = (at: number, part: Partial<Step>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  return (
    <section className={styles.group} aria-label={texts.stepsTitle}>
      <h3 className={styles.heading}>{texts.stepsTitle}</h3>
      <p className={styles.muted}>{texts.stepsHelp}</p>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
        <fieldset key={index} className={styles.group}>
          <legend>{texts.step(index + 1)}</legend>
          <div className={styles.buttons}>
            {CHANNELS.map((channel) => (
              <Checkbox
                key={channel}
                isSelected={step.channels.includes(channel)}
                onChange={(isUsed) =>
                  change(index, {
                    channels: CHANNELS.filter((one) => (one === channel ? isUsed : step.channels.includes(one))),
                  })
                }
              >
                {callOutTexts.channels[channel]}
              </Checkbox>
            ))}
          </div>
          <TextField
            label={texts.waitMinutes}
            value={String(step.waitMinutes)}
            inputMode="numeric"
            onChange={(text) => change(index, { waitMinutes: Number(text.replace(/\D/g, '')) })}
          />
          {steps.length > 1 && (
            <Button
              size="small"
              icon={<IconDelete aria-hidden />}
              aria-label={texts.removeStep(index + 1)}
              onPress={() => onChange(steps.filter((_, other) => other !== index))}
            >
              {texts.remove}
            </Button>
          )}
        </fieldset>
      ))}
      {steps.length < MOST_STEPS && (
        <Button
          size="small"
          icon={<IconPlus aria-hidden />}
          onPress={() => onChange([...steps, steps.at(-1) ?? { channels: [...CHANNELS], waitMinutes: 5 }])}
        >
          {texts.addStep}
        </Button>
      )}
    </section>
  );
}
