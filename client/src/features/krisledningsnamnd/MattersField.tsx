import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { meetingTexts as texts } from '../../i18n/meetings.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './MeetingDialog.module.css';
import { isOfBoard, type MatterDraft, type MeetingDraft, offeredAs } from './meeting-draft.ts';

export interface MattersFieldProps {
  decisions: readonly DecisionReading[];
  plan: Plan;
  matters: MeetingDraft['matters'];
  attendees: MeetingDraft['attendees'];
  onChange: (matters: MeetingDraft['matters']) => void;
}

/** Which of the incident's decisions the minutes hold, how each came to the nämnd, and who took no part in it [ST2]. */
export function MattersField({ decisions, plan, matters, attendees, onChange }: MattersFieldProps) {
  const inOrder = decisions.toSorted((one, other) => one.number - other.number);
  const isFirst = (one: DecisionReading) => isOfBoard(one, plan) || matters[one.number] !== undefined;
  const others = inOrder.filter((one) => !isFirst(one));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.matters}</legend>
      <p className={styles.help}>{decisions.length === 0 ? texts.noDecisions : texts.mattersHelp}</p>
      {list(inOrder.filter(isFirst))}
      {others.length > 0 && <Disclosure title={texts.otherMatters}>{list(others)}</Disclosure>}
    </fieldset>
  );

  function list(shown: readonly DecisionReading[]) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
      <ul role="list" className={styles.list}>
        {shown.map((decision) => (
          <li key={decision.number} className={styles.matter}>
            {matterOf(decision)}
          </li>
        ))}
      </ul>
    );
  }

  function matterOf(decision: DecisionReading) {
    const { number, content } = decision;
    const matter = matters[number];
    const change = (part: Partial<MatterDraft>) => matter && onChange({ ...matters, [number]: { ...matter, ...part } });
    return (
      <>
        <Checkbox
          isSelected={matter !== undefined}
          onChange={(isChosen) => {
            const { [number]: _gone, ...rest } = matters;
            onChange(isChosen ? { ...matters, [number]: { as: offeredAs(decision, plan), conflicts: [] } } : rest);
          }}
        >
          {texts.matter(number, content?.wording ?? decisionTexts.removed)}
        </Checkbox>
        {matter !== undefined && (
          <div className={styles.about}>
            <Select
              label={texts.as(number)}
              value={matter.as}
              onChange={(as) => change({ as })}
              options={(['decided', 'reported'] as const).map((value) => ({ value, label: texts.asWords[value] }))}
            />
            <fieldset className={styles.conflicts}>
              <legend className={styles.help}>{texts.conflicts(number)}</legend>
              {attendees
                .filter(({ role, who }) => role !== 'other' && who.text.trim() !== '')
                .map(({ key, who }) => (
                  <Checkbox
                    key={key}
                    isSelected={matter.conflicts.includes(key)}
                    onChange={(isChosen) => {
                      const rest = matter.conflicts.filter((one) => one !== key);
                      change({ conflicts: isChosen ? [...rest, key] : rest });
                    }}
                  >
                    {who.text}
                  </Checkbox>
                ))}
            </fieldset>
          </div>
        )}
      </>
    );
  }
}
