import type { NamedItem } from '@ledningsplats/shared/plan/plan.ts';
import { type FormEvent, useRef, useState } from 'react';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { useSync } from '../../sync/react.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import styles from './ReportForm.module.css';
import { type ReportDraft, reportFaults } from './report-draft.ts';

export interface ReportFormProps {
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
  /** To choose among; null where the link says which it is. */
  departments: readonly NamedItem[] | null;
  isSending: boolean;
  onSend: () => void;
}

/** What, where, when, how many, what is needed, whom to ring: on a phone, in the order in which one would say it [LA11]. */
export function ReportForm({ draft, onChange, departments, isSending, onSend }: ReportFormProps) {
  const { serverNow } = useSync();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const faults = isTried ? reportFaults(draft) : [];
  const edit = (patch: Partial<ReportDraft>) => onChange({ ...draft, ...patch });

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    const isWhole = reportFaults(draft).length === 0;
    setTried(!isWhole);
    if (isWhole) onSend();
    else focusFirstFault(form.current);
  }

  return (
    <form ref={form} className={styles.form} onSubmit={handleSubmit} autoComplete="off" noValidate>
      <Note tone="warn">{disturbanceTexts.danger}</Note>
      {departments !== null && departments.length > 0 && (
        <Select
          label={disturbanceTexts.department}
          value={draft.department ?? ''}
          onChange={(id) => edit({ department: id === '' ? null : id })}
          options={[
            { value: '', label: disturbanceTexts.noDepartment },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextArea
        label={disturbanceTexts.what}
        value={draft.what}
        onChange={(what) => edit({ what })}
        maxLength={2000}
        minRows={3}
        isRequired
        errorMessage={faults.includes('what') ? disturbanceTexts.whatMissing : undefined}
      />
      <TextField
        label={disturbanceTexts.where}
        value={draft.where}
        onChange={(where) => edit({ where })}
        maxLength={200}
        autoComplete="off"
      />
      <div className={styles.pair}>
        <TimeField
          label={disturbanceTexts.when}
          description={disturbanceTexts.whenHelp}
          value={draft.when}
          getNow={serverNow}
          onChange={(when, whenText) => edit({ when, whenText })}
          errorMessage={faults.includes('when') ? disturbanceTexts.whenUnreadable : undefined}
        />
        <TextField
          label={disturbanceTexts.affected}
          value={draft.affected}
          onChange={(affected) => edit({ affected })}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <TextArea
        label={disturbanceTexts.needs}
        value={draft.needs}
        onChange={(needs) => edit({ needs })}
        maxLength={2000}
        minRows={2}
      />
      <TextField
        label={disturbanceTexts.call}
        description={disturbanceTexts.callHelp}
        value={draft.call}
        onChange={(call) => edit({ call })}
        maxLength={200}
        autoComplete="off"
        isRequired
        errorMessage={faults.includes('call') ? disturbanceTexts.callMissing : undefined}
      />
      <WorkingButton
        type="submit"
        variant="primary"
        size="huge"
        isWorking={isSending}
        workingText={disturbanceTexts.sending}
      >
        {disturbanceTexts.send}
      </WorkingButton>
    </form>
  );
}
