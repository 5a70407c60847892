import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { accessTexts } from '../../../i18n/access.ts';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { useSync } from '../../../sync/react.ts';
import type { ReadFailure } from '../../../sync/sync.ts';
import { showToast } from '../../../ui/toasts.ts';
import { NewPasswordField } from '../NewPasswordField.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { passwordFaultWords, passwordLeft } from '../password-rules.ts';
import { currentPasswordFault } from './PasswordProof.tsx';

/** The old one and the new one; whoever is signed in elsewhere is put out. */
export function ChangePasswordDialog({ username, onClose }: { username: string; onClose: () => void }) {
  const { request } = useSync();
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const nextFault = failure && passwordFaultWords(failure);

  async function send() {
    if (isPending) return;
    setPending(true);
    const answer = await request('POST', '/api/account/password', { password, next });
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    showToast({ tone: 'ok', title: texts.passwordChanged });
    onClose();
  }

  function fieldFault(): string | undefined {
    if (nextFault) return nextFault;
    return isTried && passwordLeft(next) > 0 ? accessTexts.passwordFaults.too_short : undefined;
  }

  return (
    <FormDialog
      title={texts.changePasswordTitle}
      size="narrow"
      isDirty={password !== '' || next !== ''}
      check={() => {
        setTried(true);
        return password !== '' && passwordLeft(next) === 0;
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isPending} workingText={texts.saving}>
          {texts.changePasswordSubmit}
        </WorkingButton>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {/* For the password manager, which files the new one under the name. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordField
        label={texts.currentPassword}
        value={password}
        onChange={(typed) => {
          setPassword(typed);
          setFailure(null);
        }}
        autoComplete="current-password"
        autoFocus
        errorMessage={currentPasswordFault(nextFault ? null : failure, isTried && password === '')}
      />
      <NewPasswordField
        label={texts.newPassword}
        value={next}
        onChange={(typed) => {
          setNext(typed);
          setFailure(null);
        }}
        errorMessage={fieldFault()}
      />
    </FormDialog>
  );
}
