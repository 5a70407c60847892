import type { RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { Select } from '../../ui/Select.tsx';
import { accountFailureWords } from './account-failure.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { PersonFields } from './PersonFields.tsx';
import { phoneFault } from './phone-words.ts';

export interface PersonDialogProps {
  plan: Plan;
  /** Null: somebody new. */
  person: RegisteredPerson | null;
  onDone: () => void;
  onClose: () => void;
}

/** Who somebody is and how they are reached; an account is another thing. */
export function PersonDialog({ plan, person, onDone, onClose }: PersonDialogProps) {
  const { request } = useSync();
  const before = {
    name: person?.name ?? '',
    title: person?.title ?? '',
    phone: person?.phone ?? '',
    email: person?.email ?? '',
  };
  const [values, setValues] = useState(before);
  const [capacities, setCapacities] = useState(person?.capacities ?? []);
  const [staffFunction, setStaffFunction] = useState(person?.function ?? '');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  const said = (key: keyof typeof before) => values[key].trim();
  const edit = (key: keyof typeof before) => (value: string) => {
    setValues({ ...values, [key]: value });
    setFailure(null);
  };
  const isEmailWrong = failure?.field === 'email';
  const phoneWrong = phoneFault(values.phone, before.phone);
  const isNameMissing = said('name') === '';
  const isTitleMissing = said('title') === '';

  async function send() {
    if (isPending) return;
    setPending(true);
    const [method, path] = person === null ? (['POST', '/api/people'] as const) : (['PATCH', pathOf(person)] as const);
    const answer = await request(method, path, {
      name: said('name'),
      title: said('title'),
      phone: said('phone') || null,
      email: said('email') || null,
      capacities,
      function: staffFunction === '' ? null : staffFunction,
    });
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    announce(person === null ? administrationTexts.added(said('name')) : administrationTexts.saved(said('name')));
    onDone();
  }

  return (
    <FormDialog
      title={person === null ? administrationTexts.newPersonTitle : administrationTexts.changeTitle(person.name)}
      isDirty={JSON.stringify(values) !== JSON.stringify(before)}
      check={() => {
        setTried(true);
        return !isNameMissing && !isTitleMissing && phoneWrong === undefined;
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isPending} workingText={administrationTexts.saving}>
          {person === null ? administrationTexts.addPerson : administrationTexts.save}
        </WorkingButton>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <PersonFields
        values={values}
        before={before}
        edit={edit}
        faults={{
          name: isTried && isNameMissing ? accessTexts.personNameMissing : undefined,
          title: isTried && isTitleMissing ? accessTexts.personTitleMissing : undefined,
          phone: isTried || failure?.field === 'phone' ? phoneWrong : undefined,
          email: isEmailWrong ? administrationTexts.emailWrong : undefined,
        }}
      />
      <ChoiceList
        label={accessTexts.capacities}
        description={accessTexts.capacitiesHelp}
        items={plan.capacities}
        chosen={capacities}
        onChange={setCapacities}
      />
      <Select
        label={accessTexts.function}
        value={staffFunction}
        onChange={setStaffFunction}
        options={[
          { value: '', label: accessTexts.noFunction },
          ...plan.functions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {failure !== null && !isEmailWrong && (
        <Note tone="alarm" role="alert" title={accessTexts.notDone}>
          {accountFailureWords(failure)}
        </Note>
      )}
    </FormDialog>
  );
}

function pathOf({ id }: RegisteredPerson): string {
  return `/api/people/${id}`;
}
