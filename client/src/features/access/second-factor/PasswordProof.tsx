import type { CodeNeeded } from '@ledningsplats/shared/access/own-account.ts';
import { type FormEvent, useRef, useState } from 'react';
import { focusFirstFault } from '../../../forms/focus-first-fault.ts';
import form from '../../../forms/form.module.css';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { accessTexts } from '../../../i18n/access.ts';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { useSync } from '../../../sync/react.ts';
import type { ReadFailure } from '../../../sync/sync.ts';
import { CodeStep } from '../CodeStep.tsx';
import { PasswordField } from '../PasswordField.tsx';

/**
 * The password again, and the second factor where there is one: for what neither somebody at a screen that was left open
 * must be able to do, nor whoever has got hold of the password.
 */
export function PasswordProof({ onProved }: { onProved: (ticket: string) => void }) {
  const { request } = useSync();
  const element = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [needed, setNeeded] = useState<CodeNeeded | null>(null);

  async function give(second: { code?: string; passkey?: unknown }) {
    if (isPending) return;
    setPending(true);
    setFailure(null);
    const answer = await request<{ ticket: string }>('POST', '/api/account/proof', { password, ...second });
    setPending(false);
    if (answer.ok) return onProved(answer.value.ticket);
    if (answer.field === 'code') return setNeeded(answer.details as CodeNeeded);
    // the password was changed meanwhile
    if (answer.field === 'current') setNeeded(null);
    else if (needed !== null) setNeeded({ ...needed, why: 'needed' });
    setFailure(answer);
    focusFirstFault(element.current);
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (password === '') focusFirstFault(element.current);
    else void give({});
  }

  if (needed !== null) {
    return (
      <CodeStep
        ways={needed.ways}
        isWrong={needed.why === 'wrong'}
        isPending={isPending}
        failure={failure}
        words={{
          submit: texts.continue,
          working: texts.working,
          passkey: texts.proveByPasskey,
          lost: texts.proofLost,
        }}
        onCode={(code) => void give({ code })}
        onPasskey={(passkey) => void give({ passkey })}
      />
    );
  }

  return (
    <form ref={element} className={form.fields} onSubmit={handleSubmit} noValidate>
      <p>{texts.proofText}</p>
      <PasswordField
        label={texts.currentPassword}
        value={password}
        onChange={(typed) => {
          setPassword(typed);
          setFailure(null);
        }}
        autoComplete="current-password"
        autoFocus
        errorMessage={currentPasswordFault(failure, isTried && password === '')}
      />
      <WorkingButton type="submit" variant="primary" size="huge" isWorking={isPending} workingText={texts.working}>
        {texts.continue}
      </WorkingButton>
    </form>
  );
}

/** What is the matter with one's own password where it is asked for again; undefined: nothing. */
export function currentPasswordFault(failure: ReadFailure | null, isMissing: boolean): string | undefined {
  if (failure === null) return isMissing ? texts.currentMissing : undefined;
  if (failure.field === 'current') return texts.wrongPassword;
  if (failure.code === 'rate_limited') return accessTexts.tooMany;
  const { what, next } = refusalText(failure.code);
  return `${what} ${next}`;
}
