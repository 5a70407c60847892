import type { Enrolled } from '@ledningsplats/shared/access/own-account.ts';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { type FormEvent, useRef, useState } from 'react';
import { focusFirstFault } from '../../../forms/focus-first-fault.ts';
import form from '../../../forms/form.module.css';
import { Note } from '../../../forms/Note.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { useSync } from '../../../sync/react.ts';
import { TextField } from '../../../ui/TextField.tsx';
import type { EnrolProps } from './EnrolApp.tsx';
import { factorFailureWords } from './failure-words.ts';
import { makePasskey } from './passkey-ceremony.ts';

/** A name that its owner will know it by, and then the browser's own dialog. */
export function EnrolPasskey({ ticket, onEnrolled }: EnrolProps) {
  const { request } = useSync();
  const element = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function make(): Promise<string | null> {
    const options = await request<PublicKeyCredentialCreationOptionsJSON>('POST', '/api/second-factor/passkey', {
      ticket,
    });
    if (!options.ok) return factorFailureWords(options);
    const passkey = await makePasskey(options.value);
    if (passkey === null) return texts.passkeyNotMade;
    const body = { ticket, name: name.trim(), passkey };
    const answer = await request<Enrolled>('POST', '/api/second-factor/passkey/confirm', body);
    if (!answer.ok) return factorFailureWords(answer);
    onEnrolled(answer.value);
    return null;
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (name.trim() === '') return focusFirstFault(element.current);
    if (isPending) return;
    setPending(true);
    setFailure(null);
    setFailure(await make());
    setPending(false);
  }

  return (
    <form ref={element} className={form.fields} onSubmit={(event) => void handleSubmit(event)} noValidate>
      {failure !== null && (
        <Note tone="alarm" role="alert">
          {failure}
        </Note>
      )}
      <p>{texts.passkeyText}</p>
      <TextField
        label={texts.passkeyName}
        description={texts.passkeyNameHelp}
        value={name}
        onChange={setName}
        maxLength={60}
        autoFocus
        errorMessage={isTried && name.trim() === '' ? texts.passkeyNameMissing : undefined}
      />
      <WorkingButton type="submit" variant="primary" size="huge" isWorking={isPending} workingText={texts.working}>
        {texts.createPasskey}
      </WorkingButton>
    </form>
  );
}
