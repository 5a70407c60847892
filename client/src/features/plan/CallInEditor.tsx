import { CALL_OUT_TEXT_LIMIT } from '@ledningsplats/shared/plan/call-out-schema.ts';
import type { CallInRules, Skill } from '@ledningsplats/shared/plan/plan.ts';
import { planCallInTexts as texts } from '../../i18n/plan-call-in.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';

const NOBODY = '';
/** No plan id holds a space. */
const LANGUAGE = 'some language';

/** How support workers are called in: with which words, on which lists, and who has which competence [KR2]. */
export function CallInEditor({ plan, edit }: EditingProps) {
  const { krisstod, callOut } = plan;
  const { text, lists, ownOrganisation, skills } = krisstod.callIn;
  const change = (part: Partial<CallInRules>) =>
    edit({ ...plan, krisstod: { ...krisstod, callIn: { ...krisstod.callIn, ...part } } });
  const [first] = krisstod.competences;
  return (
    <div className={styles.part}>
      <TextArea
        label={texts.text}
        description={texts.textHelp}
        value={text ?? ''}
        maxLength={CALL_OUT_TEXT_LIMIT}
        onChange={(next) => change({ text: next === '' ? null : next })}
      />
      <fieldset className={styles.group}>
        <legend>{texts.lists}</legend>
        {callOut.lists.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={lists.includes(id)}
            onChange={(isOn) => change({ lists: isOn ? [...lists, id] : lists.filter((one) => one !== id) })}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <Select
        label={texts.ownOrganisation}
        value={ownOrganisation ?? NOBODY}
        options={[
          { value: NOBODY, label: texts.nobody },
          ...krisstod.organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => change({ ownOrganisation: id === NOBODY ? null : id })}
      />
      <p className={styles.muted}>{texts.skillsHelp}</p>
      {skills.map((skill, index) => (
        <SkillRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by where it stands
          key={index}
          place={index + 1}
          skill={skill}
          plan={plan}
          onChange={(next) => change({ skills: skills.map((one, at) => (at === index ? next : one)) })}
          onRemove={() => change({ skills: skills.filter((_, at) => at !== index) })}
        />
      ))}
      {first !== undefined && (
        <Button
          icon={<IconPlus aria-hidden />}
          onPress={() =>
            change({ skills: [...skills, { competence: first.id, by: { kind: 'language', language: null } }] })
          }
        >
          {texts.addSkill}
        </Button>
      )}
    </div>
  );
}

interface SkillRowProps extends Pick<EditingProps, 'plan'> {
  place: number;
  skill: Skill;
  onChange: (skill: Skill) => void;
  onRemove: () => void;
}

/** Who has one competence, by what the register says of them. */
function SkillRow({ plan, place, skill, onChange, onRemove }: SkillRowProps) {
  const { competence, by } = skill;
  return (
    <div className={styles.group}>
      <div className={styles.name}>
        <Select
          label={texts.competence(place)}
          value={competence}
          options={plan.krisstod.competences.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => onChange({ ...skill, competence: id })}
        />
        <IconButton label={texts.removeSkill(place)} icon={<IconDelete aria-hidden />} onPress={onRemove} />
      </div>
      <div className={styles.pair}>
        <Select
          label={texts.by(place)}
          value={by.kind === 'capacity' ? by.capacity : LANGUAGE}
          options={[
            { value: LANGUAGE, label: texts.speaks },
            ...plan.capacities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) =>
            onChange({
              competence,
              by: id === LANGUAGE ? { kind: 'language', language: null } : { kind: 'capacity', capacity: id },
            })
          }
        />
        {by.kind === 'language' && (
          <TextField
            label={texts.language(place)}
            description={texts.languageHelp}
            value={by.language ?? ''}
            maxLength={60}
            onChange={(language) =>
              onChange({ competence, by: { kind: 'language', language: language === '' ? null : language } })
            }
          />
        )}
      </div>
    </div>
  );
}
