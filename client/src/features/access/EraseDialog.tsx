import {
  ERASURE_REASONS,
  type ErasureReason,
  type RegisteredPerson,
} from '@ledningsplats/shared/core/administration.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { formTexts } from '../../i18n/forms.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { accountFailureWords } from './account-failure.ts';

/** What is removed for good, why, and whether the name is to stand where the person acted [SE4]. */
export function EraseDialog({
  person,
  onDone,
  onClose,
}: {
  person: RegisteredPerson;
  onDone: () => void;
  onClose: () => void;
}) {
  const { request } = useSync();
  const [reason, setReason] = useState<ErasureReason | null>(null);
  const [keepName, setKeepName] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  async function send() {
    if (isPending) return;
    setPending(true);
    const answer = await request('POST', `/api/people/${person.id}/erasure`, { reason, keepName });
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    announce(administrationTexts.erased);
    onDone();
  }

  return (
    <FormDialog
      title={administrationTexts.eraseTitle(person.name)}
      check={() => {
        setTried(true);
        return reason !== null;
      }}
      submit={
        <WorkingButton type="submit" variant="alarm" isWorking={isPending} workingText={administrationTexts.working}>
          {administrationTexts.eraseSubmit}
        </WorkingButton>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>{administrationTexts.eraseText}</p>
      <Select
        label={administrationTexts.eraseReason}
        value={reason}
        placeholder={formTexts.choose}
        onChange={setReason}
        options={ERASURE_REASONS.map((value) => ({ value, label: administrationTexts.eraseReasons[value] }))}
        errorMessage={isTried && reason === null ? administrationTexts.eraseReasonMissing : undefined}
      />
      <Checkbox isSelected={keepName} onChange={setKeepName} description={administrationTexts.keepNameHelp}>
        {administrationTexts.keepName}
      </Checkbox>
      {failure !== null && (
        <Note tone="alarm" role="alert" title={accessTexts.notDone}>
          {accountFailureWords(failure)}
        </Note>
      )}
    </FormDialog>
  );
}
