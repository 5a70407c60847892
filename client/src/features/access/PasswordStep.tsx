import { type FormEvent, useEffect, useRef, useState } from 'react';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { ownAccountTexts } from '../../i18n/own-account.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LoginForm.module.css';
import { loginFailureWords } from './login-failure.ts';
import { PasskeyButton } from './PasskeyButton.tsx';
import { PasswordField } from './PasswordField.tsx';

export interface PasswordGiven {
  username: string;
  password: string;
  isShared: boolean;
}

export interface PasswordStepProps {
  /** Whose log-in it is, where that is known. */
  fixed: string | undefined;
  isPending: boolean;
  failure: ReadFailure | null;
  onGiven: (given: PasswordGiven) => void;
  onPasskey: (passkey: unknown, isShared: boolean) => void;
}

/** Name and password, or a passkey, which tells by itself whose it is. */
export function PasswordStep({ fixed, isPending, failure, onGiven, onPasskey }: PasswordStepProps) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const [isShared, setShared] = useState(false);
  const [isTried, setTried] = useState(false);
  const username = fixed ?? typed.trim();

  useEffect(() => {
    if (failure?.field !== 'password') return;
    setPassword('');
    form.current?.querySelector<HTMLInputElement>('input[autocomplete="current-password"]')?.focus();
  }, [failure]);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (username === '' || password === '') focusFirstFault(form.current);
    else onGiven({ username, password, isShared });
  }

  return (
    <form ref={form} className={styles.form} onSubmit={handleSubmit} noValidate>
      {failure !== null && (
        <Note tone="alarm" role="alert">
          {loginFailureWords(failure, fixed !== undefined)}
        </Note>
      )}
      {fixed === undefined ? (
        <TextField
          label={accessTexts.username}
          value={typed}
          onChange={setTyped}
          autoComplete="username"
          spellCheck="false"
          autoFocus
          maxLength={100}
          errorMessage={isTried && username === '' ? accessTexts.usernameMissing : undefined}
        />
      ) : (
        <>
          <p>{accessTexts.loggedInAs(fixed)}</p>
          {/* For the password manager, which needs a name to find the password by. */}
          <input type="text" name="username" autoComplete="username" value={fixed} readOnly hidden />
        </>
      )}
      <PasswordField
        label={accessTexts.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={fixed !== undefined}
        errorMessage={isTried && password === '' && failure === null ? accessTexts.passwordMissing : undefined}
      />
      {fixed === undefined && (
        <Checkbox isSelected={isShared} onChange={setShared} description={accessTexts.sharedHelp}>
          {accessTexts.shared}
        </Checkbox>
      )}
      <Button type="submit" variant="primary" size="huge">
        {isPending ? accessTexts.loggingIn : accessTexts.login}
      </Button>
      <PasskeyButton label={ownAccountTexts.byPasskey} onPasskey={(passkey) => onPasskey(passkey, isShared)} />
    </form>
  );
}
