import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { IncidentDialogProps } from './incident-dialog.ts';

/** What the incident is called and where it is; both wordings stay in the history. */
export function DescribeDialog({ stream, state, onClose }: IncidentDialogProps) {
  const give = useGive();
  const { incident } = state;
  const [title, setTitle] = useState(incident.title ?? '');
  const [place, setPlace] = useState(incident.place ?? '');
  const [isTried, setTried] = useState(false);
  const isSame = title.trim() === (incident.title ?? '') && place.trim() === (incident.place ?? '');

  function faultOfTitle(): string | undefined {
    if (!isTried) return undefined;
    if (title.trim() === '') return incidentTexts.nameMissing;
    return isSame ? incidentTexts.describeSame : undefined;
  }

  return (
    <FormDialog
      title={incidentTexts.describeTitle}
      isDirty={!isSame}
      size="narrow"
      check={() => {
        setTried(true);
        return title.trim() !== '' && !isSame;
      }}
      submit={
        <Button type="submit" variant="primary">
          {incidentTexts.describeSubmit}
        </Button>
      }
      onSubmit={() => {
        const where = place.trim();
        const content = { title: title.trim(), ...(where !== '' && { place: where }) };
        give('DescribeIncident', stream, {}, content, { done: incidentTexts.describeDone });
        onClose();
      }}
      onClose={onClose}
    >
      <TextArea
        label={incidentTexts.name}
        value={title}
        onChange={setTitle}
        maxLength={200}
        minRows={2}
        isRequired
        autoFocus
        errorMessage={faultOfTitle()}
      />
      <TextField label={incidentTexts.place} value={place} onChange={setPlace} maxLength={200} />
    </FormDialog>
  );
}
