import { TRIAL_MARK, trialText } from '@ledningsplats/shared/contact-trials/trial-text.ts';
import { TRIAL_TEXT_LIMIT } from '@ledningsplats/shared/plan/contact-trial-schema.ts';
import type { ContactTrialRules } from '@ledningsplats/shared/plan/plan.ts';
import { Note } from '../../forms/Note.tsx';
import { contactTrialTexts } from '../../i18n/contact-trial.ts';
import { planContactTrialTexts as texts } from '../../i18n/plan-contact-trial.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';

/** In which months numbers and addresses are tried, and with which words [LM5]. */
export function ContactTrialEditor({ plan, edit }: EditingProps) {
  const { contactTrial, municipality } = plan;
  const change = (part: Partial<ContactTrialRules>) => edit({ ...plan, contactTrial: { ...contactTrial, ...part } });

  function handleMonth(month: number, isChosen: boolean) {
    const others = contactTrial.months.filter((one) => one !== month);
    change({ months: (isChosen ? [...others, month] : others).toSorted((one, other) => one - other) });
  }

  return (
    <div className={styles.part}>
      <p>{texts.help}</p>
      <fieldset className={styles.choices}>
        <legend>{texts.months}</legend>
        <div className={styles.words}>
          {contactTrialTexts.months.map((name, index) => (
            <Checkbox
              key={name}
              isSelected={contactTrial.months.includes(index + 1)}
              onChange={(isChosen) => handleMonth(index + 1, isChosen)}
            >
              {name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {contactTrial.months.length === 0 && <Note tone="warn" role="status" title={texts.monthsMissing} />}
      <TextArea
        label={texts.text}
        description={texts.textHelp(TRIAL_MARK)}
        value={contactTrial.text}
        maxLength={TRIAL_TEXT_LIMIT}
        onChange={(text) => change({ text })}
      />
      <section className={styles.group} aria-label={texts.preview}>
        <h3 className={styles.heading}>{texts.preview}</h3>
        <p>
          {trialText({
            text: contactTrial.text,
            municipality: municipality.name,
            name: texts.exampleName,
            link: texts.exampleLink,
            takesReply: true,
          })}
        </p>
      </section>
    </div>
  );
}
