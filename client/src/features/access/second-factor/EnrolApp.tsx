import type { Enrolled } from '@ledningsplats/shared/access/own-account.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { focusFirstFault } from '../../../forms/focus-first-fault.ts';
import form from '../../../forms/form.module.css';
import { Note } from '../../../forms/Note.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { useSync } from '../../../sync/react.ts';
import type { ReadFailure } from '../../../sync/sync.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './EnrolApp.module.css';
import { factorFailureWords } from './failure-words.ts';

export interface EnrolProps {
  /** What the password gave. */
  ticket: string;
  onEnrolled: (enrolled: Enrolled) => void;
}

/** The secret to the phone, and a code back that shows that it arrived. */
export function EnrolApp({ ticket, onEnrolled }: EnrolProps) {
  const { request } = useSync();
  const element = useRef<HTMLFormElement>(null);
  const [offered, setOffered] = useState<{ secret: string; uri: string } | null>(null);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const isWrong = failure?.field === 'code';

  useEffect(() => {
    let isLeft = false;
    void request<{ secret: string; uri: string }>('POST', '/api/second-factor/totp', { ticket }).then((answer) => {
      if (isLeft) return;
      if (answer.ok) setOffered(answer.value);
      else setFailure(answer);
    });
    return () => {
      isLeft = true;
    };
  }, [request, ticket]);

  async function send() {
    if (isPending) return;
    setPending(true);
    const answer = await request<Enrolled>('POST', '/api/second-factor/totp/confirm', { ticket, code });
    setPending(false);
    if (answer.ok) return onEnrolled(answer.value);
    setFailure(answer);
    setCode('');
    focusFirstFault(element.current);
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (code.trim() === '') focusFirstFault(element.current);
    else void send();
  }

  if (offered === null && failure === null) return <Skeleton lines={4} />;
  return (
    <form ref={element} className={form.fields} onSubmit={handleSubmit} noValidate>
      {failure !== null && !isWrong && (
        <Note tone="alarm" role="alert">
          {factorFailureWords(failure)}
        </Note>
      )}
      {offered !== null && (
        <>
          <p>{texts.scan}</p>
          <div className={styles.secret}>
            <QrCode text={offered.uri} label={texts.qrLabel} />
            <div>
              <p>{texts.orType}</p>
              <code className={styles.key}>{offered.secret.match(/.{1,4}/g)?.join(' ')}</code>
            </div>
          </div>
          <TextField
            label={texts.thenCode}
            description={texts.thenCodeHelp}
            value={code}
            onChange={(typed) => {
              setCode(typed);
              setTried(false);
              setFailure(null);
            }}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            errorMessage={codeFault()}
          />
          <WorkingButton type="submit" variant="primary" size="huge" isWorking={isPending} workingText={texts.working}>
            {texts.turnOn}
          </WorkingButton>
        </>
      )}
    </form>
  );

  function codeFault(): string | undefined {
    if (isWrong) return texts.wrongFirstCode;
    return isTried && code.trim() === '' ? texts.codeMissing : undefined;
  }
}
