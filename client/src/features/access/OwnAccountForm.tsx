import { type FormEvent, useRef, useState } from 'react';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LoginForm.module.css';
import { NewPasswordField } from './NewPasswordField.tsx';
import { passwordFaultWords, passwordLeft } from './password-rules.ts';

export interface OwnAccountFormProps {
  /** Where what is chosen is sent: the link's own address. */
  path: string;
  /** Of an account that is there; null: it is chosen here. */
  username: string | null;
  submit: string;
  onDone: () => void;
}

/** Whoever has a personal link chooses what to log in with, and is signed in. The link is used up by then. */
export function OwnAccountForm({ path, username: given, submit, onDone }: OwnAccountFormProps) {
  const { request, session } = useSync();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const username = given ?? typed.trim();
  const isTooShort = passwordLeft(password) > 0;
  const passwordFault = failure && passwordFaultWords(failure);
  const isTaken = failure?.code === 'exists';

  async function send() {
    if (isPending) return;
    setPending(true);
    setFailure(null);
    const answer = await request('POST', path, given === null ? { username, password } : { password });
    if (answer.ok) {
      // where something more is asked for, the page that comes is the log-in
      await session.signIn({ username, password });
      return onDone();
    }
    setFailure(answer);
    setPending(false);
    focusFirstFault(form.current);
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (username === '' || isTooShort) focusFirstFault(form.current);
    else void send();
  }

  function usernameFault(): string | undefined {
    if (isTaken) return accessTexts.usernameTaken;
    return isTried && username === '' ? accessTexts.usernameFree : undefined;
  }

  return (
    <form ref={form} className={styles.form} onSubmit={handleSubmit} noValidate>
      {failure !== null && !passwordFault && !isTaken && (
        <Note tone="alarm" role="alert">
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {given === null ? (
        <TextField
          label={accessTexts.username}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setFailure(null);
          }}
          autoComplete="username"
          spellCheck="false"
          maxLength={100}
          errorMessage={usernameFault()}
        />
      ) : (
        // for the password manager, which needs a name to keep the password by
        <input type="text" name="username" autoComplete="username" value={given} readOnly hidden />
      )}
      <NewPasswordField
        label={given === null ? accessTexts.password : accessTexts.newPassword}
        value={password}
        onChange={(value) => {
          setPassword(value);
          setFailure(null);
        }}
        errorMessage={passwordFault ?? (isTried && isTooShort ? accessTexts.passwordFaults.too_short : undefined)}
      />
      <WorkingButton
        type="submit"
        variant="primary"
        size="huge"
        isWorking={isPending}
        workingText={administrationTexts.working}
      >
        {submit}
      </WorkingButton>
    </form>
  );
}
