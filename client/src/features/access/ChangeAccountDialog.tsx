import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { Select } from '../../ui/Select.tsx';
import { accountFailureWords } from './account-failure.ts';
import { type AccountReading, accountName } from './accounts.ts';
import { ChoiceList } from './ChoiceList.tsx';
import type { AccountsView } from './use-accounts.ts';

/** What an account may do, and in which capacities its person decides. Holds at once, signed in or not. */
export function ChangeAccountDialog({
  plan,
  account,
  change,
  onClose,
}: {
  plan: Plan;
  account: AccountReading;
  change: AccountsView['change'];
  onClose: () => void;
}) {
  const [roles, setRoles] = useState(account.roles);
  const [capacities, setCapacities] = useState(account.person?.capacities ?? []);
  const [staffFunction, setStaffFunction] = useState(account.person?.function ?? '');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const name = accountName(account);

  async function send() {
    if (isPending) return;
    setPending(true);
    const answer = await change(account.id, {
      roles,
      capacities,
      function: staffFunction === '' ? null : staffFunction,
    });
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    announce(accessTexts.changed(name));
    onClose();
  }

  return (
    <FormDialog
      title={accessTexts.changeTitle(name)}
      check={() => {
        setTried(true);
        return roles.length > 0;
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isPending} workingText={accessTexts.saving}>
          {accessTexts.saveChange}
        </WorkingButton>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <ChoiceList
        label={accessTexts.roles}
        description={accessTexts.rolesHelp}
        items={plan.roles}
        chosen={roles}
        onChange={setRoles}
        errorMessage={isTried && roles.length === 0 ? accessTexts.rolesMissing : undefined}
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
          ...plan.functions.map(({ id, name: label }) => ({ value: id, label })),
        ]}
      />
      {failure !== null && (
        <Note tone="alarm" role="alert" title={accessTexts.notDone}>
          {accountFailureWords(failure)}
        </Note>
      )}
    </FormDialog>
  );
}
