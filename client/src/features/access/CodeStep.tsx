import type { CodeWay } from '@ledningsplats/shared/access/own-account.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { ownAccountTexts as texts } from '../../i18n/own-account.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LoginForm.module.css';
import { loginFailureWords } from './login-failure.ts';
import { PasskeyButton } from './PasskeyButton.tsx';

export interface CodeStepProps {
  ways: readonly CodeWay[];
  isWrong: boolean;
  isPending: boolean;
  failure: ReadFailure | null;
  /** What it leads to; on the page of one's own account it proves who sits there. */
  words?: { submit: string; working: string; passkey: string; lost: string };
  onCode: (code: string) => void;
  onPasskey: (passkey: unknown) => void;
  /** Absent: there is another way out beside the form. */
  onStartOver?: () => void;
}

const LOG_IN = { submit: texts.logIn, working: texts.loggingIn, passkey: texts.byPasskey, lost: texts.lostAll };

/** After the password: the app's code, or a recovery code in the same field, or a passkey. */
export function CodeStep(props: CodeStepProps) {
  const { ways, isWrong, isPending, failure, words = LOG_IN, onCode, onPasskey, onStartOver } = props;
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  /** What stands in the field is what was wrong. */
  const [isRefused, setRefused] = useState(false);

  useEffect(() => {
    if (isPending || !isWrong) return;
    setRefused(true);
    setCode('');
    focusFirstFault(form.current);
  }, [isPending, isWrong]);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (code.trim() === '') focusFirstFault(form.current);
    else onCode(code);
  }

  function codeFault(): string | undefined {
    if (isRefused) return texts.wrongCode;
    return isTried && code.trim() === '' ? texts.codeMissing : undefined;
  }

  return (
    <form ref={form} className={styles.form} onSubmit={handleSubmit} noValidate>
      {failure !== null && (
        <Note tone="alarm" role="alert">
          {loginFailureWords(failure, true)}
        </Note>
      )}
      <p>{ways.includes('totp') ? texts.codeFromApp : texts.codeByPasskeyOnly}</p>
      <TextField
        label={texts.code}
        description={ways.includes('totp') ? texts.codeHelp : texts.codeFromPaper}
        value={code}
        onChange={(typed) => {
          setCode(typed);
          setTried(false);
          setRefused(false);
        }}
        autoComplete="one-time-code"
        spellCheck="false"
        maxLength={40}
        autoFocus
        errorMessage={codeFault()}
      />
      <Button type="submit" variant="primary" size="huge">
        {isPending ? words.working : words.submit}
      </Button>
      {ways.includes('passkey') && <PasskeyButton label={words.passkey} onPasskey={onPasskey} />}
      <p className={styles.help}>{words.lost}</p>
      {onStartOver && (
        <Button variant="quiet" onPress={onStartOver}>
          {texts.startOver}
        </Button>
      )}
    </form>
  );
}
