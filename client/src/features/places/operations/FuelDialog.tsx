import { HOURS_LIMIT } from '@ledningsplats/shared/places/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { SinceField, useSince } from '../../../forms/SinceField.tsx';
import { typedHours } from '../../../forms/typed-number.ts';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { PlaceDialogOf } from './CountDialog.tsx';

/** How long the fuel lasts from when somebody looked; from then it runs down by the clock [PL6]. */
export function FuelDialog({ stream, place, onClose }: PlaceDialogOf) {
  const give = useGive();
  const [text, setText] = useState('');
  const [isRunning, setRunning] = useState(true);
  const [isRefuelled, setRefuelled] = useState(false);
  const [since, setSince] = useSince();
  const [isTried, setTried] = useState(false);
  const hours = typedHours(text, HOURS_LIMIT);

  function handleSubmit() {
    if (hours === null) return;
    const more = { occurredAt: since.at ?? undefined, done: operationTexts.fuelDone(place.name) };
    give('MeasureFuel', stream, { place: place.id, hours, isRunning, isRefuelled }, {}, more);
    onClose();
  }

  return (
    <FormDialog
      title={operationTexts.fuelTitle(place.name)}
      size="narrow"
      isDirty={text !== ''}
      check={() => {
        setTried(true);
        return hours !== null && since.isRead;
      }}
      submit={
        <Button type="submit" variant="primary">
          {operationTexts.fuelSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        label={operationTexts.fuelHours}
        value={text}
        onChange={setText}
        inputMode="decimal"
        autoComplete="off"
        autoFocus
        isRequired
        errorMessage={isTried && hours === null ? operationTexts.fuelHoursMissing : undefined}
      />
      <Checkbox
        isSelected={isRunning}
        onChange={setRunning}
        description={operationTexts.fuelRunningText}
        variant="card"
      >
        {operationTexts.fuelRunning}
      </Checkbox>
      <Checkbox isSelected={isRefuelled} onChange={setRefuelled} variant="card">
        {operationTexts.fuelRefilled}
      </Checkbox>
      <SinceField label={operationTexts.fuelAt} since={since} isTried={isTried} onChange={setSince} />
    </FormDialog>
  );
}
