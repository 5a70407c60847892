import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { relationTexts } from '../../i18n/relations.ts';
import { useIncidents } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { IncidentDialogProps } from './incident-dialog.ts';
import { incidentOption, otherIncidents } from './incident-options.ts';
import { NoOtherDialog } from './NoOtherDialog.tsx';

/** Which incident it belongs with, and why; told in both [LA12]. */
export function LinkDialog({ stream, state, onClose }: IncidentDialogProps) {
  const give = useGive();
  const { rows } = useIncidents();
  const [incident, setIncident] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const others = otherIncidents(rows, state.incident).filter(({ id }) => !state.relations[id]);

  function handleSubmit() {
    if (incident === null) return;
    give('LinkIncident', stream, { incident }, { why: why.trim() }, { done: relationTexts.linkDone });
    onClose();
  }

  if (others.length === 0 && incident === null) {
    return (
      <NoOtherDialog title={relationTexts.linkTitle} onClose={onClose}>
        {relationTexts.noOther}
      </NoOtherDialog>
    );
  }
  return (
    <FormDialog
      title={relationTexts.linkTitle}
      isDirty={incident !== null || why !== ''}
      size="narrow"
      check={() => {
        setTried(true);
        return incident !== null && why.trim() !== '';
      }}
      submit={
        <Button type="submit" variant="primary">
          {relationTexts.linkSubmit}
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
        options={others.map(incidentOption)}
        isRequired
        errorMessage={isTried && incident === null ? relationTexts.otherMissing : undefined}
      />
      <TextArea
        label={relationTexts.why}
        value={why}
        onChange={setWhy}
        maxLength={2000}
        minRows={2}
        isRequired
        errorMessage={isTried && why.trim() === '' ? relationTexts.whyMissing : undefined}
      />
    </FormDialog>
  );
}
