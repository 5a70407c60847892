import { SERVICE_ANSWERS, type ServiceAnswer } from '@ledningsplats/shared/losses/events.ts';
import { SERVICE_STATUSES, type ServiceStatus } from '@ledningsplats/shared/losses/telling/events.ts';
import type { TouchedService } from '@ledningsplats/shared/losses/touched-services.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { OUTAGE_MINUTES_LIMIT } from '@ledningsplats/shared/services/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { tellingTexts as texts } from '../../i18n/service-links.ts';
import { countdownTexts, serviceTexts } from '../../i18n/services.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import styles from './losses.module.css';

export interface TellDialogProps {
  /** The incident's part for what services tell. */
  stream: string;
  row: TouchedService;
  plan: Plan;
  onClose: () => void;
}

/** What somebody of the staff has heard from a service, as whole as it would have told it by its own link [KO2]. */
export function TellDialog({ stream, row: { service, answer, told }, plan, onClose }: TellDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const [said, setSaid] = useState<ServiceAnswer | null>(answer?.answer ?? null);
  const [status, setStatus] = useState<ServiceStatus | 'none'>(told?.status ?? 'none');
  const [until, setUntil] = useState(() => (told?.until && told.until > serverNow() ? told.until : null));
  const [supports, setSupports] = useState<readonly string[]>(told?.supports ?? []);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const isOff = () => until !== null && (until <= serverNow() || until > serverNow() + OUTAGE_MINUTES_LIMIT * 60_000);

  function handleSubmit() {
    if (said === null) return;
    const data = {
      service: service.id,
      answer: said,
      status: status === 'none' ? null : status,
      until,
      supports: supports.filter((id) => plan.continuity.supports.some((one) => one.id === id)),
    };
    const words = note.trim();
    give('TellForService', stream, data, words === '' ? {} : { note: words }, { done: texts.saved });
    onClose();
  }

  return (
    <FormDialog
      title={texts.title(service.texts?.name ?? serviceTexts.removed)}
      isDirty={note.trim() !== ''}
      check={() => {
        setTried(true);
        return said !== null && !isOff();
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{texts.text}</p>
      <RadioCards
        label={texts.answer}
        value={said}
        options={SERVICE_ANSWERS.map((value) => ({ value, title: countdownTexts.answers[value] }))}
        onChange={setSaid}
        isRequired
        {...(isTried && said === null && { errorMessage: texts.answerMissing })}
      />
      <Select
        label={texts.status}
        value={status}
        options={(['none', ...SERVICE_STATUSES] as const).map((value) => ({
          value,
          label: value === 'none' ? texts.noStatus : texts.statuses[value],
        }))}
        onChange={setStatus}
      />
      <TimeField
        label={texts.until}
        description={texts.untilHelp}
        value={until}
        onChange={setUntil}
        getNow={serverNow}
        direction="future"
        {...(isTried && isOff() && { errorMessage: texts.untilWrong })}
      />
      {plan.continuity.supports.length > 0 && (
        <fieldset className={styles.needs}>
          <legend>{texts.supports}</legend>
          {plan.continuity.supports.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={supports.includes(id)}
              onChange={(isChosen) =>
                setSupports(isChosen ? [...supports, id] : supports.filter((other) => other !== id))
              }
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <TextArea label={texts.note} description={texts.noteHelp} value={note} onChange={setNote} maxLength={2_000} />
    </FormDialog>
  );
}
