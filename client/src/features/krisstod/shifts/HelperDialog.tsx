import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { identityFault } from '../../../forms/identity-fault.ts';
import { NO_PERSON, namedPerson, PersonField } from '../../../forms/PersonField.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { ShiftsProps } from './shift-words.ts';
import styles from './shifts.module.css';

/** Somebody to plan with: of the contacts, or by organisation and a general name [KR2]. */
export function HelperDialog({ stream, plan, work, onClose }: ShiftsProps & { onClose: () => void }) {
  const give = useGive();
  const [who, setWho] = useState(NO_PERSON);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [competences, setCompetences] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const { person, name } = namedPerson(who);
  const isNamed = person !== null || name !== undefined;
  const number = identityFault(who.text);
  const here = Object.values(work.helpers).flatMap((one) => (one.isRemoved ? [] : [one.person]));

  function handleSubmit() {
    if (organisation === null) return;
    const content = name === undefined ? {} : { name };
    const data = { person, organisation, competences: [...competences] };
    give('AddKrisstodHelper', stream, data, content, { done: texts.added });
    onClose();
  }

  return (
    <FormDialog
      title={texts.helperTitle}
      isDirty={who.text !== ''}
      check={() => {
        setTried(true);
        return isNamed && organisation !== null && number === undefined;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.add}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <PersonField
        label={texts.person}
        description={texts.personHelp}
        value={who}
        onChange={setWho}
        except={here}
        errorMessage={number ?? (isTried && !isNamed ? texts.personMissing : undefined)}
      />
      <Select
        label={texts.organisation}
        value={organisation}
        placeholder={texts.choose}
        options={plan.krisstod.organisations.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={setOrganisation}
        isRequired
        errorMessage={isTried && organisation === null ? texts.chooseMissing : undefined}
      />
      {plan.krisstod.competences.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{texts.competences}</legend>
          {plan.krisstod.competences.map(({ id, name: label }) => (
            <Checkbox
              key={id}
              isSelected={competences.includes(id)}
              onChange={(isOn) => setCompetences(isOn ? [...competences, id] : competences.filter((one) => one !== id))}
            >
              {label}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
