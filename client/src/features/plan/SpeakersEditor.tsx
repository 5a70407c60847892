import type { BriefingKind, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planBriefingTexts as texts } from '../../i18n/plan-briefings.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { Button } from '../../ui/Button.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './editor.module.css';
import { MinutesField } from './MinutesField.tsx';
import { OrderButtons } from './OrderButtons.tsx';

type Speaker = BriefingKind['speakers'][number];

export interface SpeakersEditorProps {
  plan: Plan;
  speakers: readonly Speaker[];
  onChange: (speakers: Speaker[]) => void;
}

/** Which functions speak, in which order, and for how long. */
export function SpeakersEditor({ plan, speakers, onChange }: SpeakersEditorProps) {
  const free = plan.functions.filter(({ id }) => !speakers.some((one) => one.function === id));
  const change = (at: number, part: Partial<Speaker>) =>
    onChange(speakers.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.choices}>
      <legend>{texts.speakers}</legend>
      <p className={styles.muted}>{texts.speakersHelp}</p>
      {speakers.map((speaker, at) => (
        <div key={speaker.function} className={styles.group}>
          <div className={styles.pair}>
            <Select
              label={texts.speaker(at + 1)}
              value={speaker.function}
              options={plan.functions
                .filter(({ id }) => id === speaker.function || free.some((one) => one.id === id))
                .map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => change(at, { function: id })}
            />
            <MinutesField minutes={speaker.minutes} onChange={(minutes) => change(at, { minutes })} />
          </div>
          <OrderButtons
            items={speakers}
            at={at}
            name={functionName(plan, speaker.function)}
            least={0}
            onChange={onChange}
          />
        </div>
      ))}
      {free[0] && (
        <Button
          size="small"
          icon={<IconPlus aria-hidden />}
          onPress={() => onChange([...speakers, { function: free[0]?.id ?? '', minutes: 1 }])}
        >
          {texts.addSpeaker}
        </Button>
      )}
    </fieldset>
  );
}
