import { type FormEvent, useRef, useState } from 'react';
import { boundsOf, EMPTY_AREA } from '../../forms/area-draft.ts';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { areaTexts } from '../../i18n/area.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { passwordFaultWords } from './password-rules.ts';
import { SetupArea } from './SetupArea.tsx';
import styles from './SetupForm.module.css';
import { SetupMunicipality } from './SetupMunicipality.tsx';
import { SetupSelf } from './SetupSelf.tsx';
import { SetupStart } from './SetupStart.tsx';
import { EMPTY_SETUP, type SetupKey, type SetupStep, STEPS, setupFaults, stepOf } from './setup-steps.ts';

/** The first run in four steps: the municipality, where it lies, its first administrator, and what to begin with. */
export function SetupForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { request, session } = useSync();
  const element = useRef<HTMLFormElement>(null);
  const [step, setStep] = useState<SetupStep>('municipality');
  const [values, setValues] = useState(EMPTY_SETUP);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  const edit = (key: SetupKey) => (value: string) => {
    setValues({ ...values, [key]: value });
    if (key === 'password') setFailure(null);
  };
  const passwordFault = failure && passwordFaultWords(failure);
  const faults = setupFaults(values);
  const fault = (key: SetupKey) => (isTried ? faults[key] : undefined);
  const isFaulty = (Object.keys(faults) as SetupKey[]).some((key) => stepOf(key) === step && faults[key]);
  const at = STEPS.indexOf(step);

  function go(to: SetupStep) {
    setStep(to);
    setTried(false);
    // the step's heading is read, and the keyboard goes on from there
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[data-step]')?.focus());
  }

  async function send() {
    if (isPending) return;
    setPending(true);
    setFailure(null);
    const { municipality, code, timeZone, name, title, username, password, start } = values;
    const answer = await request<{ example: boolean }>('POST', `/api/setup/${token}`, {
      municipality: { name: municipality.trim(), code: code.trim(), timeZone, bounds: boundsOf(values) },
      name: name.trim(),
      title: title.trim(),
      username: username.trim(),
      password,
      example: start === 'example',
    });
    if (!answer.ok) {
      setPending(false);
      setFailure(answer);
      if (passwordFaultWords(answer)) go('self');
      return;
    }
    if (start === 'example' && !answer.value.example) {
      showToast({ tone: 'warn', title: accessTexts.exampleFailed, text: accessTexts.exampleFailedText });
    }
    // the link is used up: where something more is asked for, the page that comes is the log-in
    await session.signIn({ username: username.trim(), password });
    onDone();
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const next = STEPS[at + 1];
    if (isFaulty) focusFirstFault(element.current);
    else if (next === undefined) void send();
    else go(next);
  }

  return (
    <form ref={element} className={styles.form} onSubmit={handleSubmit} noValidate>
      <h2 className={styles.step} tabIndex={-1} data-step>
        {accessTexts.setupStep(at + 1, STEPS.length, accessTexts.setupSteps[step])}
      </h2>
      {failure !== null && !passwordFault && (
        <Note tone="alarm" role="alert">
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {step === 'municipality' && <SetupMunicipality values={values} edit={edit} fault={fault} />}
      {step === 'area' && <SetupArea values={values} edit={edit} fault={fault} />}
      {step === 'self' && <SetupSelf values={values} edit={edit} fault={fault} passwordFault={passwordFault} />}
      {step === 'start' && <SetupStart value={values.start} onChange={edit('start')} />}
      <div className={styles.actions}>
        <WorkingButton
          type="submit"
          variant="primary"
          size="huge"
          isWorking={isPending}
          workingText={accessTexts.setupPending}
        >
          {step === 'start' ? accessTexts.setupSubmit : accessTexts.setupNext}
        </WorkingButton>
        {step === 'area' && (
          <Button
            size="huge"
            onPress={() => {
              setValues({ ...values, ...EMPTY_AREA });
              go('self');
            }}
          >
            {areaTexts.skip}
          </Button>
        )}
        {at > 0 && (
          <Button size="huge" onPress={() => go(STEPS[at - 1] ?? step)}>
            {accessTexts.back}
          </Button>
        )}
      </div>
    </form>
  );
}
