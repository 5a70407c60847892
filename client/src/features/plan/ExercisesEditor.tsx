import type { ExerciseGroup, ExerciseRules, VmaTestRules } from '@ledningsplats/shared/plan/plan.ts';
import { VMA_TEST_PARTS } from '@ledningsplats/shared/plan/plan.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { NamesEditor } from './NamesEditor.tsx';

/** How often anybody is exercised; a cadence that is none of these is shown as well. */
const MONTHS = [3, 6, 12, 18, 24, 36];
const NO_SIREN = '';

/** Who is exercised and how often [OV7], and how the test of the sirens is gone through [OV6] [PL8]. */
export function ExercisesEditor({ plan, edit }: EditingProps) {
  const { exercises, places } = plan;
  const { kinds, groups, vmaTest } = exercises;
  const change = (part: Partial<ExerciseRules>) => edit({ ...plan, exercises: { ...exercises, ...part } });
  const changeTest = (part: Partial<VmaTestRules>) => change({ vmaTest: { ...vmaTest, ...part } });
  const put = (id: string, part: Partial<ExerciseGroup>) =>
    change({ groups: groups.map((group) => (group.id === id ? { ...group, ...part } : group)) });
  const kindOptions = kinds.map(({ id, name }) => ({ value: id, label: name }));
  const steps = vmaTest.steps.map((step) => ({ ...step, name: step.text }));
  const devices = places.kinds.filter(({ opens }) => !opens);

  return (
    <div className={styles.part}>
      <p>{texts.planHelp}</p>
      <h3>{texts.planKinds}</h3>
      <NamesEditor
        one={texts.planKind}
        items={kinds}
        make={(item) => item}
        onChange={(next) => change({ kinds: next })}
      />
      <h3>{texts.planGroups}</h3>
      <NamesEditor
        one={texts.planGroup}
        items={groups}
        make={(item) => ({ ...item, everyMonths: 12, kind: kinds[0]?.id ?? '', isDuty: false })}
        onChange={(next) => change({ groups: next })}
      />
      {groups.map(({ id, name, everyMonths, kind, isDuty }) => (
        <section key={id} className={styles.group} aria-label={name}>
          <h4>{name}</h4>
          <Select
            label={texts.planMonths(name)}
            value={String(everyMonths)}
            options={[...new Set([...MONTHS, everyMonths])].map((months) => ({
              value: String(months),
              label: texts.months(months),
            }))}
            onChange={(months) => put(id, { everyMonths: Number(months) })}
          />
          <Select
            label={texts.planGroupKind(name)}
            value={kind}
            options={kindOptions}
            onChange={(next) => put(id, { kind: next })}
          />
          <Checkbox isSelected={isDuty} onChange={(next) => put(id, { isDuty: next })}>
            {texts.planDuty(name)}
          </Checkbox>
        </section>
      ))}
      <h3>{texts.planTest}</h3>
      <TextField
        label={texts.planOrganiser}
        value={vmaTest.organiser}
        maxLength={200}
        onChange={(organiser) => changeTest({ organiser })}
      />
      <Select
        label={texts.planTestKind}
        value={vmaTest.kind}
        options={kindOptions}
        onChange={(kind) => changeTest({ kind })}
      />
      <Select
        label={texts.planSiren}
        value={vmaTest.siren ?? NO_SIREN}
        options={[
          { value: NO_SIREN, label: texts.planNoSiren },
          ...devices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(siren) => changeTest({ siren: siren === NO_SIREN ? null : siren })}
      />
      <h3>{texts.planSteps}</h3>
      <NamesEditor
        one={texts.planStep}
        items={steps}
        make={(item) => ({ ...item, part: 'before' as const, text: item.name })}
        onChange={(next) => changeTest({ steps: next.map(({ id, part, name }) => ({ id, part, text: name })) })}
      />
      {vmaTest.steps.map(({ id, part, text }) => (
        <Select
          key={id}
          label={texts.planPart(text)}
          value={part}
          options={VMA_TEST_PARTS.map((value) => ({ value, label: texts.parts[value] }))}
          onChange={(next) =>
            changeTest({ steps: vmaTest.steps.map((step) => (step.id === id ? { ...step, part: next } : step)) })
          }
        />
      ))}
    </div>
  );
}
