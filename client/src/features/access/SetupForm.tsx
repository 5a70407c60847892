import { type FormEvent, useRef, useState } from 'react';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import form from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { TextField } from '../../ui/TextField.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { passwordFaultWords, passwordLeft } from './password-rules.ts';
import styles from './SetupForm.module.css';

const EMPTY = { municipality: '', code: '', name: '', title: '', username: '', password: '' };

/** The first administrator: names the municipality and themselves, and is signed in. */
export function SetupForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { request, session } = useSync();
  const element = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  const said = (key: keyof typeof EMPTY) => values[key].trim();
  const edit = (key: keyof typeof EMPTY) => (value: string) => setValues({ ...values, [key]: value });
  const passwordFault = failure && passwordFaultWords(failure);
  const isTaken = failure?.code === 'exists';
  const faults = {
    municipality: said('municipality') === '' && accessTexts.municipalityNameMissing,
    code: !/^\d{4}$/.test(said('code')) && accessTexts.municipalityCodeWrong,
    name: said('name') === '' && accessTexts.nameMissing,
    title: said('title') === '' && accessTexts.titleMissing,
    username: said('username') === '' && accessTexts.usernameFree,
    password: passwordLeft(values.password) > 0 && accessTexts.passwordFaults.too_short,
  };
  const fault = (key: keyof typeof faults) => (isTried && faults[key] ? faults[key] : undefined);

  async function send() {
    if (isPending) return;
    setPending(true);
    setFailure(null);
    const answer = await request<{ username: string }>('POST', `/api/setup/${token}`, {
      municipality: { name: said('municipality'), code: said('code') },
      name: said('name'),
      title: said('title'),
      username: said('username'),
      password: values.password,
    });
    if (answer.ok) {
      const entered = await session.signIn({ username: said('username'), password: values.password });
      if (entered.ok) return onDone();
      setFailure(entered);
    } else {
      setFailure(answer);
    }
    setPending(false);
    focusFirstFault(element.current);
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).some(Boolean)) focusFirstFault(element.current);
    else void send();
  }

  return (
    <form ref={element} className={styles.form} onSubmit={handleSubmit} noValidate>
      {failure !== null && !passwordFault && !isTaken && (
        <Note tone="alarm" role="alert">
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{accessTexts.municipality}</legend>
        <div className={form.row}>
          <TextField
            label={accessTexts.municipalityName}
            description={accessTexts.municipalityNameHelp}
            value={values.municipality}
            onChange={edit('municipality')}
            maxLength={200}
            errorMessage={fault('municipality')}
          />
          <TextField
            label={accessTexts.municipalityCode}
            description={accessTexts.municipalityCodeHelp}
            value={values.code}
            onChange={edit('code')}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            errorMessage={fault('code')}
          />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{accessTexts.you}</legend>
        <div className={form.row}>
          <TextField
            label={accessTexts.name}
            value={values.name}
            onChange={edit('name')}
            autoComplete="name"
            maxLength={200}
            errorMessage={fault('name')}
          />
          <TextField
            label={accessTexts.title}
            description={accessTexts.titleHelp}
            value={values.title}
            onChange={edit('title')}
            autoComplete="organization-title"
            maxLength={200}
            errorMessage={fault('title')}
          />
        </div>
        <TextField
          label={accessTexts.username}
          value={values.username}
          onChange={edit('username')}
          autoComplete="username"
          spellCheck="false"
          maxLength={100}
          errorMessage={isTaken ? accessTexts.usernameTaken : fault('username')}
        />
        <NewPasswordField
          label={accessTexts.password}
          value={values.password}
          onChange={(password) => {
            edit('password')(password);
            setFailure(null);
          }}
          errorMessage={passwordFault ?? fault('password')}
        />
      </fieldset>
      <WorkingButton
        type="submit"
        variant="primary"
        size="huge"
        isWorking={isPending}
        workingText={accessTexts.setupPending}
      >
        {accessTexts.setupSubmit}
      </WorkingButton>
    </form>
  );
}
