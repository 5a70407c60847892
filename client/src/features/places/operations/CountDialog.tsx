import { CAPACITY_LIMIT, COUNT_WAYS, type CountWay, visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { SinceField, useSince } from '../../../forms/SinceField.tsx';
import { typedCount } from '../../../forms/typed-number.ts';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';

export interface PlaceDialogOf {
  stream: string;
  place: OperatedPlace;
  onClose: () => void;
}

/** A count that came by Rakel, phone or runner, with its own time: the newest event time wins [PL5]. */
export function CountDialog({ stream, place, onClose }: PlaceDialogOf) {
  const give = useGive();
  const [how, setHow] = useState<CountWay>('set');
  const [text, setText] = useState('');
  const [since, setSince] = useSince();
  const [isTried, setTried] = useState(false);
  const number = typedCount(text, CAPACITY_LIMIT);
  const now = visitorsNow(place.counts);
  const isTooMany = how === 'out' && number !== null && since.at === null && number > now;

  function handleSubmit() {
    if (number === null) return;
    const more = { occurredAt: since.at ?? undefined, done: operationTexts.countDone(place.name) };
    give('CountVisitors', stream, { place: place.id, how, number }, {}, more);
    onClose();
  }

  return (
    <FormDialog
      title={operationTexts.countTitle(place.name)}
      size="narrow"
      isDirty={text !== ''}
      check={() => {
        setTried(true);
        return number !== null && !isTooMany && since.isRead;
      }}
      submit={
        <Button type="submit" variant="primary">
          {operationTexts.countSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Select
        label={operationTexts.countWay}
        value={how}
        options={[...COUNT_WAYS].reverse().map((value) => ({ value, label: operationTexts.countWays[value] }))}
        onChange={setHow}
      />
      <TextField
        label={operationTexts.countNumber}
        value={text}
        onChange={setText}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        isRequired
        errorMessage={isTried ? numberFault(number, isTooMany, now) : undefined}
      />
      <SinceField
        label={operationTexts.countAt}
        description={operationTexts.countAtHelp}
        since={since}
        isTried={isTried}
        onChange={setSince}
      />
    </FormDialog>
  );
}

function numberFault(number: number | null, isTooMany: boolean, now: number): string | undefined {
  if (number === null) return operationTexts.countMissing;
  return isTooMany ? operationTexts.countTooMany(now) : undefined;
}
