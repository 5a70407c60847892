import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { relationTexts } from '../../i18n/relations.ts';
import { useIncidents } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { IncidentDialogProps } from './incident-dialog.ts';
import { incidentOption } from './incident-options.ts';

/** A link that was wrong, or has had its day; the history keeps that it was there [LA12]. */
export function UnlinkDialog({ stream, state, onClose }: IncidentDialogProps) {
  const give = useGive();
  const { rows } = useIncidents();
  const linked = Object.values(state.relations).filter(({ kind }) => kind === 'linked');
  const [incident, setIncident] = useState<string | null>(linked.length === 1 ? (linked[0]?.incident ?? null) : null);
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);

  function handleSubmit() {
    if (incident === null) return;
    const said = why.trim();
    const content = said === '' ? {} : { why: said };
    give('UnlinkIncident', stream, { incident }, content, { done: relationTexts.unlinkDone });
    onClose();
  }

  return (
    <FormDialog
      title={relationTexts.unlinkTitle}
      isDirty={why !== ''}
      size="narrow"
      check={() => {
        setTried(true);
        return incident !== null;
      }}
      submit={
        <Button type="submit" variant="primary">
          {relationTexts.unlinkSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Select
        label={relationTexts.other}
        value={incident}
        placeholder={relationTexts.otherPlaceholder}
        onChange={setIncident}
        options={linked.map(({ incident: id, number }) => {
          const row = rows.find((one) => one.id === id);
          return row ? incidentOption(row) : { value: id, label: number };
        })}
        isRequired
        errorMessage={isTried && incident === null ? relationTexts.otherMissing : undefined}
      />
      <TextArea label={relationTexts.unlinkWhy} value={why} onChange={setWhy} maxLength={2000} minRows={2} />
    </FormDialog>
  );
}
