import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { accountFailureWords } from './account-failure.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { PersonFields } from './PersonFields.tsx';
import { passwordFaultWords, passwordLeft, suggestedPassword } from './password-rules.ts';
import { phoneFault } from './phone-words.ts';
import type { AccountsView } from './use-accounts.ts';

const EMPTY = { name: '', title: '', username: '', password: '', phone: '', email: '' };

/** A person of the register, and what they log in with. */
export function NewAccountDialog({
  plan,
  create,
  onClose,
}: {
  plan: Plan;
  create: AccountsView['create'];
  onClose: () => void;
}) {
  const [values, setValues] = useState(EMPTY);
  const [roles, setRoles] = useState<string[]>([]);
  const [capacities, setCapacities] = useState<string[]>([]);
  const [staffFunction, setStaffFunction] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  const said = (key: keyof typeof EMPTY) => values[key].trim();
  const edit = (key: keyof typeof EMPTY) => (value: string) => {
    setValues({ ...values, [key]: value });
    setFailure(null);
  };
  const passwordFault = failure && passwordFaultWords(failure);
  const isTaken = failure?.code === 'exists';
  const faults = {
    name: said('name') === '' && accessTexts.personNameMissing,
    title: said('title') === '' && accessTexts.personTitleMissing,
    username: said('username') === '' && accessTexts.usernameFree,
    password: passwordLeft(values.password) > 0 && accessTexts.passwordFaults.too_short,
    phone: phoneFault(values.phone),
    roles: roles.length === 0 && accessTexts.rolesMissing,
  };
  const fault = (key: keyof typeof faults) => (isTried && faults[key] ? faults[key] : undefined);

  async function send() {
    if (isPending) return;
    setPending(true);
    const answer = await create({
      name: said('name'),
      title: said('title'),
      username: said('username'),
      password: values.password,
      roles,
      capacities,
      function: staffFunction === '' ? null : staffFunction,
      phone: said('phone') || null,
      email: said('email') || null,
    });
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    announce(accessTexts.created(said('name')));
    onClose();
  }

  return (
    <FormDialog
      title={accessTexts.newAccountTitle}
      isDirty={Object.values(values).some((value) => value !== '')}
      check={() => {
        setTried(true);
        return !Object.values(faults).some(Boolean);
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isPending} workingText={accessTexts.saving}>
          {accessTexts.create}
        </WorkingButton>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <PersonFields
        values={values}
        edit={edit}
        faults={{ name: fault('name'), title: fault('title'), phone: fault('phone') }}
      />
      <ChoiceList
        label={accessTexts.roles}
        description={accessTexts.rolesHelp}
        items={plan.roles}
        chosen={roles}
        onChange={setRoles}
        errorMessage={fault('roles')}
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
      <TextField
        label={accessTexts.username}
        value={values.username}
        onChange={edit('username')}
        autoComplete="off"
        spellCheck="false"
        maxLength={100}
        errorMessage={isTaken ? accessTexts.usernameTaken : fault('username')}
      />
      <NewPasswordField
        label={accessTexts.password}
        value={values.password}
        onChange={edit('password')}
        errorMessage={passwordFault ?? fault('password')}
      />
      <div>
        <Button size="small" onPress={() => edit('password')(suggestedPassword(randomNumbers))}>
          {accessTexts.suggest}
        </Button>
      </div>
      {failure !== null && !passwordFault && !isTaken && (
        <Note tone="alarm" role="alert" title={accessTexts.notDone}>
          {accountFailureWords(failure)}
        </Note>
      )}
    </FormDialog>
  );
}

export function randomNumbers(count: number): Uint32Array {
  return crypto.getRandomValues(new Uint32Array(count));
}
