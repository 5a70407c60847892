import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { refusalText } from '../../i18n/refusals.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MadeLink } from './MadeLink.tsx';
import type { DepartmentLinksView } from './use-department-links.ts';

export interface NewLinkDialogProps {
  plan: Plan;
  make: DepartmentLinksView['make'];
  onClose: () => void;
}

/** For which department and who is to have it; then the address, which is shown this once. */
export function NewLinkDialog({ plan, make, onClose }: NewLinkDialogProps) {
  const [department, setDepartment] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const [isTried, setTried] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [url, setUrl] = useState<string | null>(null);

  async function handleSubmit() {
    if (department === null || isMaking) return;
    setMaking(true);
    setFailure(null);
    const answer = await make({ department, label: label.trim() });
    setMaking(false);
    if (answer.ok) setUrl(answer.value.url);
    else setFailure(answer);
  }

  if (url !== null) return <MadeLink url={url} onClose={onClose} />;
  return (
    <FormDialog
      title={disturbanceTexts.newLinkTitle}
      isDirty={department !== null || label !== ''}
      size="narrow"
      check={() => {
        setTried(true);
        return department !== null && label.trim() !== '';
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isMaking} workingText={disturbanceTexts.making}>
          {disturbanceTexts.makeLink}
        </WorkingButton>
      }
      onSubmit={() => void handleSubmit()}
      onClose={onClose}
    >
      {failure !== null && (
        <Note tone="alarm" role="alert" title={disturbanceTexts.notDone}>
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      <Select
        label={disturbanceTexts.department}
        value={department}
        placeholder={disturbanceTexts.departmentPlaceholder}
        onChange={setDepartment}
        options={plan.departments.map(({ id, name }) => ({ value: id, label: name }))}
        isRequired
        errorMessage={isTried && department === null ? disturbanceTexts.departmentMissing : undefined}
      />
      <TextField
        label={disturbanceTexts.label}
        description={disturbanceTexts.labelHelp}
        value={label}
        onChange={setLabel}
        maxLength={200}
        autoComplete="off"
        isRequired
        errorMessage={isTried && label.trim() === '' ? disturbanceTexts.labelMissing : undefined}
      />
    </FormDialog>
  );
}
