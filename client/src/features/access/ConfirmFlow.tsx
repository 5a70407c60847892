import { type FormEvent, useRef, useState } from 'react';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Banner } from '../../ui/Banner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ConfirmAnswer } from './ConfirmAnswer.tsx';
import styles from './ConfirmFlow.module.css';
import { CODE_LENGTH, type ConfirmReading, codeDigits } from './confirm-link.ts';
import { LinkProblem, linkProblem } from './LinkProblem.tsx';

/** Code, the decision, yes or no, receipt [LA4]. For one who has never seen the product, woken, on a phone. */
export function ConfirmFlow({ token }: { token: string }) {
  const { request } = useSync();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [reading, setReading] = useState<ConfirmReading | null>(null);
  const digits = codeDigits(code);

  async function look() {
    if (isPending) return;
    setPending(true);
    setFailure(null);
    const answer = await request<ConfirmReading>('POST', `/api/confirm/${token}`, { code: digits });
    setPending(false);
    if (answer.ok) return setReading(answer.value);
    setFailure(answer);
    if (answer.field === 'code') {
      setCode('');
      setTried(false);
    }
    focusFirstFault(form.current);
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (digits.length < CODE_LENGTH) focusFirstFault(form.current);
    else void look();
  }

  const problem = failure && linkProblem(failure, accessTexts.confirmProblems);
  if (problem) return <LinkProblem problem={problem} />;
  if (reading !== null) {
    return (
      <>
        {reading.incident.mode === 'exercise' && (
          <Banner tone="exercise" title={accessTexts.exercise}>
            {accessTexts.exerciseText}
          </Banner>
        )}
        <ConfirmAnswer token={token} code={digits} reading={reading} />
      </>
    );
  }

  const isWrong = failure !== null && failure.field === 'code';
  return (
    <form ref={form} className={styles.form} onSubmit={handleSubmit} noValidate>
      <p>{accessTexts.confirmText}</p>
      {failure !== null && !isWrong && (
        <Note tone="alarm" role="alert" title={refusalText(failure.code).what}>
          {failure.code === 'rate_limited' ? refusalText(failure.code).next : accessTexts.tryAgainSoon}
        </Note>
      )}
      <div className={styles.code}>
        <TextField
          label={accessTexts.code}
          description={accessTexts.codeHelp}
          value={code}
          onChange={(typed) => {
            setCode(typed);
            setTried(false);
          }}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={11}
          autoFocus
          errorMessage={codeFault()}
        />
      </div>
      <WorkingButton
        type="submit"
        variant="primary"
        size="huge"
        isWorking={isPending}
        workingText={accessTexts.fetching}
      >
        {accessTexts.showDecision}
      </WorkingButton>
    </form>
  );

  function codeFault(): string | undefined {
    if (isTried && digits.length < CODE_LENGTH) return accessTexts.codeMissing;
    if (!isWrong) return undefined;
    const { attemptsLeft } = (failure.details ?? {}) as { attemptsLeft?: number };
    return accessTexts.wrongCode(attemptsLeft ?? 0);
  }
}
