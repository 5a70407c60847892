import type { BriefingRhythm, BriefingRules, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { EVERY_MINUTES } from '@ledningsplats/shared/tasks/recurring.ts';
import { useState } from 'react';
import { typedCount } from '../../forms/typed-number.ts';
import { planBriefingTexts as texts } from '../../i18n/plan-briefings.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { nameIn } from '../../i18n/plan-words.ts';
import { Button } from '../../ui/Button.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import { clockTimes, freeKinds, withNewRhythm, withRhythm } from './briefing-edits.ts';
import styles from './editor.module.css';

export interface RhythmsEditorProps {
  plan: Plan;
  onChange: (rules: BriefingRules) => void;
}

/** How often each briefing is held at each level: by the minute, by the clock, or both [LA10]. */
export function RhythmsEditor({ plan, onChange }: RhythmsEditorProps) {
  const { briefings } = plan;
  const levels = plan.levels.toSorted((one, other) => one.rank - other.rank);
  return (
    <section className={styles.group} aria-label={texts.rhythms}>
      <h3 className={styles.heading}>{texts.rhythms}</h3>
      <p className={styles.muted}>{texts.rhythmsHelp}</p>
      {levels.map(({ id, rank, name }) => {
        const own = briefings.rhythms.filter(({ level }) => level === rank);
        return (
          <fieldset key={id} className={styles.choices}>
            <legend>{planTexts.level(rank, name)}</legend>
            {own.length === 0 && <p className={styles.muted}>{texts.noRhythm}</p>}
            {own.map((rhythm) => (
              <RhythmFields
                key={rhythm.kind}
                rhythm={rhythm}
                name={nameIn(briefings.kinds, rhythm.kind)}
                onChange={(next) => onChange(withRhythm(briefings, rhythm, next))}
              />
            ))}
            {freeKinds(briefings, rank).length > 0 && (
              <Button
                size="small"
                icon={<IconPlus aria-hidden />}
                onPress={() => onChange(withNewRhythm(briefings, rank))}
              >
                {texts.addRhythm}
              </Button>
            )}
          </fieldset>
        );
      })}
    </section>
  );
}

interface RhythmFieldsProps {
  rhythm: BriefingRhythm;
  name: string;
  onChange: (next: BriefingRhythm | null) => void;
}

function RhythmFields({ rhythm, name, onChange }: RhythmFieldsProps) {
  const [every, setEvery] = useState(rhythm.everyMinutes === null ? '' : String(rhythm.everyMinutes));
  const [times, setTimes] = useState(rhythm.at.join(', '));
  return (
    <fieldset className={styles.choices}>
      <legend>{name}</legend>
      <div className={styles.pair}>
        <TextField
          label={texts.every}
          description={texts.everyHelp}
          value={every}
          inputMode="numeric"
          onChange={(text) => {
            setEvery(text);
            onChange({ ...rhythm, everyMinutes: typedCount(text, EVERY_MINUTES.most) });
          }}
        />
        <TextField
          label={texts.at}
          description={texts.atHelp}
          value={times}
          onChange={(text) => {
            setTimes(text);
            onChange({ ...rhythm, at: clockTimes(text) });
          }}
        />
      </div>
      <Button
        size="small"
        icon={<IconDelete aria-hidden />}
        aria-label={texts.remove(name)}
        onPress={() => onChange(null)}
      >
        {planTexts.remove(name)}
      </Button>
    </fieldset>
  );
}
