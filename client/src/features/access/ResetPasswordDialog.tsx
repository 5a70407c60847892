import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { accountFailureWords } from './account-failure.ts';
import { type AccountReading, accountName } from './accounts.ts';
import { randomNumbers } from './NewAccountDialog.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { type PersonalLink, PersonalLinkDialog } from './PersonalLinkDialog.tsx';
import { passwordFaultWords, passwordLeft, suggestedPassword } from './password-rules.ts';
import type { AccountsView } from './use-accounts.ts';

/** A new password: by a link, so that nobody else knows it, or said by phone. Whoever knew the old one is signed out. */
export function ResetPasswordDialog({
  account,
  change,
  onClose,
}: {
  account: AccountReading;
  change: AccountsView['change'];
  onClose: () => void;
}) {
  const { request } = useSync();
  const [link, setLink] = useState<PersonalLink | null>(null);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const name = accountName(account);
  const passwordFault = failure && passwordFaultWords(failure);

  function handleChange(value: string) {
    setPassword(value);
    setFailure(null);
  }

  async function send() {
    if (isPending) return;
    setPending(true);
    const answer = await change(account.id, { password });
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    announce(accessTexts.resetDone(name));
    onClose();
  }

  async function makeLink() {
    const answer = await request<PersonalLink>('POST', `/api/accounts/${account.id}/password-link`);
    if (answer.ok) setLink(answer.value);
    else setFailure(answer);
  }

  function faultWords(): string | undefined {
    if (passwordFault) return passwordFault;
    return isTried && passwordLeft(password) > 0 ? accessTexts.passwordFaults.too_short : undefined;
  }

  if (link !== null) {
    const title = administrationTexts.passwordLinkTitle(name);
    return <PersonalLinkDialog title={title} link={link} name={name} phone={null} email={null} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={accessTexts.resetTitle(name)}
      extra={<Button onPress={() => void makeLink()}>{administrationTexts.passwordLink}</Button>}
      isDirty={password !== ''}
      check={() => {
        setTried(true);
        return passwordLeft(password) === 0;
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isPending} workingText={accessTexts.saving}>
          {accessTexts.resetSubmit}
        </WorkingButton>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>{accessTexts.resetText}</p>
      <NewPasswordField
        label={accessTexts.newPassword}
        value={password}
        onChange={handleChange}
        autoFocus
        errorMessage={faultWords()}
      />
      <div>
        <Button size="small" onPress={() => handleChange(suggestedPassword(randomNumbers))}>
          {accessTexts.suggest}
        </Button>
      </div>
      {failure !== null && !passwordFault && (
        <Note tone="alarm" role="alert" title={accessTexts.notDone}>
          {accountFailureWords(failure)}
        </Note>
      )}
    </FormDialog>
  );
}
