import type { SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import { type FormEvent, useRef, useState } from 'react';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSession, useSync } from '../../sync/react.ts';
import type { Answer, ReadFailure } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LoginForm.module.css';
import { PasswordField } from './PasswordField.tsx';

export interface LoginFormProps {
  /** For whoever signs in again over the board: the name is theirs, and so is what waits behind. */
  username?: string;
  onSignedIn?: () => void;
}

/** Log-in, on its own page and over the board when the session has run out. */
export function LoginForm({ username: fixed, onSignedIn }: LoginFormProps) {
  const { session } = useSync();
  const view = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const [isShared, setShared] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const username = fixed ?? typed.trim();

  async function take(answering: Promise<Answer<SessionReading>>) {
    // The word changes and nothing else: the form is gone as soon as somebody is in.
    setPending(true);
    setFailure(null);
    const answer = await answering;
    setPending(false);
    if (answer.ok) return onSignedIn?.();
    setFailure(answer);
    if (answer.code !== 'invalid') return;
    setPassword('');
    form.current?.querySelector<HTMLInputElement>('input[autocomplete="current-password"]')?.focus();
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (username === '' || password === '') focusFirstFault(form.current);
    else if (!isPending) void take(session.signIn(username, password, { sharedDevice: isShared }));
  }

  const isDemo = view.status === 'expired' && view.reading.demo;
  if (isDemo) {
    return (
      <Button variant="primary" size="huge" autoFocus onPress={() => void take(session.signInAs(view.reading.user.id))}>
        {isPending ? accessTexts.loggingIn : accessTexts.demoContinue}
      </Button>
    );
  }
  return (
    <form ref={form} className={styles.form} onSubmit={handleSubmit} noValidate>
      {failure !== null && (
        <Note tone="alarm" role="alert">
          {failureWords(failure, fixed !== undefined)}
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
    </form>
  );
}

function failureWords({ code }: ReadFailure, isNameGiven: boolean): string {
  if (code === 'invalid') return isNameGiven ? accessTexts.wrongPassword : accessTexts.wrong;
  if (code === 'rate_limited') return accessTexts.tooMany;
  const { what, next } = refusalText(code);
  return `${what} ${next}`;
}
