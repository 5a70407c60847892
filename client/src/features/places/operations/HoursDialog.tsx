import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { Button } from '../../../ui/Button.tsx';
import type { PlaceDialogOf } from './CountDialog.tsx';
import { HoursFields, hoursFaults, type PlannedHours } from './HoursFields.tsx';

/** When the place is planned to open and to close [PL2]. */
export function HoursDialog({ stream, place, onClose }: PlaceDialogOf) {
  const give = useGive();
  const { opensAt, closesAt } = place;
  const [hours, setHours] = useState<PlannedHours>({ opensAt, opensText: '', closesAt, closesText: '' });
  const [isTried, setTried] = useState(false);
  const faults = hoursFaults(hours);

  function handleSubmit() {
    give(
      'SetPlaceHours',
      stream,
      { place: place.id, opensAt: hours.opensAt, closesAt: hours.closesAt },
      {},
      { done: operationTexts.hoursDone(place.name) },
    );
    onClose();
  }

  return (
    <FormDialog
      title={operationTexts.hoursTitle(place.name)}
      size="narrow"
      isDirty={hours.opensAt !== opensAt || hours.closesAt !== closesAt}
      check={() => {
        setTried(true);
        return faults.opens === undefined && faults.closes === undefined;
      }}
      submit={
        <Button type="submit" variant="primary">
          {operationTexts.hoursSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <HoursFields hours={hours} isTried={isTried} onChange={setHours} />
    </FormDialog>
  );
}
