import type { ContinuityRules } from '@ledningsplats/shared/plan/plan.ts';
import { planContinuityTexts as texts } from '../../i18n/plan-continuity.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { NamesEditor } from './NamesEditor.tsx';

/** What can be lost, and when a service is near its limit [KO1] [KO2]. */
export function ContinuityEditor({ plan, edit }: EditingProps) {
  const { continuity } = plan;
  const change = (part: Partial<ContinuityRules>) => edit({ ...plan, continuity: { ...continuity, ...part } });
  return (
    <div className={styles.part}>
      <p>{texts.help}</p>
      <Select
        label={texts.near}
        value={String(continuity.nearMinutes)}
        options={minutesAround(continuity.nearMinutes).map((minutes) => ({
          value: String(minutes),
          label: String(minutes),
        }))}
        onChange={(minutes) => change({ nearMinutes: Number(minutes) })}
      />
      <Disclosure title={texts.needs}>
        <NamesEditor
          one={texts.need}
          items={continuity.needs}
          make={(item) => item}
          onChange={(needs) => change({ needs })}
        />
      </Disclosure>
      <Disclosure title={texts.supports}>
        <NamesEditor
          one={texts.support}
          items={continuity.supports}
          make={(item) => item}
          onChange={(supports) => change({ supports })}
        />
      </Disclosure>
      <TextArea
        label={texts.linkText}
        description={texts.linkTextHelp}
        value={continuity.linkText}
        maxLength={200}
        onChange={(linkText) => change({ linkText })}
      />
    </div>
  );
}

/** What municipalities choose among, and what a plan from elsewhere says. */
function minutesAround(own: number): number[] {
  return [...new Set([30, 60, 120, 180, 240, 360, 720, 1_440, own])].toSorted((one, other) => one - other);
}
