import type { CodeNeeded } from '@ledningsplats/shared/access/own-account.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { accessTexts } from '../../../i18n/access.ts';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { useSync } from '../../../sync/react.ts';
import type { ReadFailure } from '../../../sync/sync.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toasts.ts';
import { NewPasswordField } from '../NewPasswordField.tsx';
import { PasskeyButton } from '../PasskeyButton.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { passwordFaultWords, passwordLeft } from '../password-rules.ts';
import { currentPasswordFault } from './PasswordProof.tsx';

/** The old one and the new one, and the second factor where there is one; whoever is signed in elsewhere is put out. */
export function ChangePasswordDialog({ username, onClose }: { username: string; onClose: () => void }) {
  const { request } = useSync();
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  /** Where there is a second factor it is shown too: known when the password was right. */
  const [needed, setNeeded] = useState<CodeNeeded | null>(null);
  const [code, setCode] = useState('');
  const nextFault = failure && passwordFaultWords(failure);

  async function send(second: { code?: string; passkey?: unknown } = needed === null ? {} : { code }) {
    if (isPending) return;
    setPending(true);
    const answer = await request('POST', '/api/account/password', { password, next, ...second });
    setPending(false);
    if (!answer.ok && answer.field === 'code') {
      setNeeded(answer.details as CodeNeeded);
      setCode('');
      return setTried(false);
    }
    if (!answer.ok) return setFailure(answer);
    showToast({ tone: 'ok', title: texts.passwordChanged });
    onClose();
  }

  function fieldFault(): string | undefined {
    if (nextFault) return nextFault;
    return isTried && passwordLeft(next) > 0 ? accessTexts.passwordFaults.too_short : undefined;
  }

  function codeFault({ why }: CodeNeeded): string | undefined {
    if (why === 'wrong') return texts.wrongCode;
    return isTried && code.trim() === '' ? texts.codeMissing : undefined;
  }

  return (
    <FormDialog
      title={texts.changePasswordTitle}
      size="narrow"
      isDirty={password !== '' || next !== ''}
      check={() => {
        setTried(true);
        return password !== '' && passwordLeft(next) === 0 && (needed === null || code.trim() !== '');
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
      {needed !== null && (
        <>
          <TextField
            label={texts.code}
            description={needed.ways.includes('totp') ? texts.codeHelp : texts.codeFromPaper}
            value={code}
            onChange={(typed) => {
              setCode(typed);
              setNeeded({ ...needed, why: 'needed' });
            }}
            autoComplete="one-time-code"
            spellCheck="false"
            maxLength={40}
            autoFocus
            errorMessage={codeFault(needed)}
          />
          {needed.ways.includes('passkey') && (
            <PasskeyButton label={texts.proveByPasskey} onPasskey={(passkey) => void send({ passkey })} />
          )}
        </>
      )}
    </FormDialog>
  );
}
