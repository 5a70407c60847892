import type { WarningsRules } from '@ledningsplats/shared/plan/plan.ts';
import { WARNING_SOURCES, type WarningSource } from '@ledningsplats/shared/warnings/warning.ts';
import { useState } from 'react';
import { planWarningTexts as texts } from '../../i18n/plan-warnings.ts';
import { warningTexts } from '../../i18n/warnings.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';

/** Which of the outer world's warnings are read, for whom beside the municipality, and when silence is told [WA1] [WA2]. */
export function WarningsEditor({ plan, edit }: EditingProps) {
  const { warnings } = plan;
  const change = (part: Partial<WarningsRules>) => edit({ ...plan, warnings: { ...warnings, ...part } });
  const [typed, setTyped] = useState(warnings.neighbours.join(', '));

  function handleSource(source: WarningSource, isChosen: boolean) {
    const chosen = WARNING_SOURCES.filter((one) => (one === source ? isChosen : warnings.sources.includes(one)));
    change({ sources: chosen });
  }

  function handleNeighbours(text: string) {
    setTyped(text);
    change({ neighbours: text.split(/[\s,;]+/).filter((code) => code !== '') });
  }

  return (
    <div className={styles.part}>
      <p>{texts.help}</p>
      <fieldset className={styles.choices}>
        <legend>{texts.sources}</legend>
        <div className={styles.words}>
          {WARNING_SOURCES.map((source) => (
            <Checkbox
              key={source}
              isSelected={warnings.sources.includes(source)}
              onChange={(isChosen) => handleSource(source, isChosen)}
            >
              {warningTexts.sources[source]}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <TextField
        label={texts.neighbours}
        description={texts.neighboursHelp}
        value={typed}
        maxLength={400}
        onChange={handleNeighbours}
      />
      <Checkbox isSelected={warnings.elsewhere} onChange={(elsewhere) => change({ elsewhere })}>
        {texts.elsewhere}
      </Checkbox>
      <TextField
        label={texts.loudAfter}
        description={texts.loudAfterHelp}
        value={String(warnings.loudAfterMinutes)}
        inputMode="numeric"
        onChange={(text) => change({ loudAfterMinutes: Number(text.replace(/\D/g, '')) })}
      />
    </div>
  );
}
