import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { namedPerson, PersonField } from '../../../forms/PersonField.tsx';
import { personName } from '../../../forms/person-words.ts';
import { SinceField, useSince } from '../../../forms/SinceField.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { usePeople } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import type { ComboBoxValue } from '../../../ui/ComboBox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { PlaceDialogOf } from './CountDialog.tsx';

/** Who answers for the place, with whom, and since when. */
export function StaffDialog({ stream, place, onClose }: PlaceDialogOf) {
  const give = useGive();
  const { byId } = usePeople();
  const { lead = null, leadName = null, crew: before = null } = place.staff ?? {};
  const [who, setWho] = useState<ComboBoxValue>({
    id: lead,
    text: lead === null ? (leadName ?? '') : personName(byId, lead),
  });
  const [crew, setCrew] = useState(before ?? '');
  const [since, setSince] = useSince();
  const [isTried, setTried] = useState(false);
  const { person, name } = namedPerson(who);
  const said = crew.trim();
  const isNobody = person === null && name === undefined && said === '';

  function handleSubmit() {
    give(
      'StaffPlace',
      stream,
      { place: place.id, lead: person, since: since.at },
      { ...(name !== undefined && { leadName: name }), ...(said !== '' && { crew: said }) },
      { done: operationTexts.staffDone(place.name) },
    );
    onClose();
  }

  return (
    <FormDialog
      title={operationTexts.staffTitle(place.name)}
      size="narrow"
      isDirty={crew !== (before ?? '')}
      check={() => {
        setTried(true);
        return !isNobody && since.isRead;
      }}
      submit={
        <Button type="submit" variant="primary">
          {operationTexts.staffSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <PersonField
        label={operationTexts.staffLead}
        value={who}
        onChange={setWho}
        errorMessage={isTried && isNobody ? operationTexts.staffMissing : undefined}
      />
      <TextField
        label={operationTexts.staffCrew}
        description={operationTexts.staffCrewHelp}
        value={crew}
        onChange={setCrew}
        maxLength={200}
        autoComplete="off"
      />
      <SinceField label={operationTexts.staffSince} since={since} isTried={isTried} onChange={setSince} />
    </FormDialog>
  );
}
