import { CAPACITY_LIMIT, COUNT_WAYS, type CountWay, visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { decisionTexts } from '../../../i18n/decisions.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import { typedCount } from './typed-number.ts';

export interface PlaceDialogOf {
  stream: string;
  place: OperatedPlace;
  onClose: () => void;
}

/** A count that came by Rakel, phone or runner, with its own time: the newest event time wins [PL5]. */
export function CountDialog({ stream, place, onClose }: PlaceDialogOf) {
  const give = useGive();
  const { serverNow } = useSync();
  const [how, setHow] = useState<CountWay>('set');
  const [text, setText] = useState('');
  const [at, setAt] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);
  const number = typedCount(text, CAPACITY_LIMIT);
  const now = visitorsNow(place.counts);
  const isTooMany = how === 'out' && number !== null && at.value === null && number > now;
  const isTimeRead = at.value !== null || at.text.trim() === '';

  function handleSubmit() {
    if (number === null) return;
    const more = { occurredAt: at.value ?? undefined, done: operationTexts.countDone(place.name) };
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
        return number !== null && !isTooMany && isTimeRead;
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
      <TimeField
        label={operationTexts.countAt}
        description={operationTexts.countAtHelp}
        placeholder={decisionTexts.timeNow}
        value={at.value}
        onChange={(value, typed) => setAt({ value, text: typed })}
        getNow={serverNow}
        errorMessage={isTried && !isTimeRead ? decisionTexts.timeUnreadable : undefined}
      />
    </FormDialog>
  );
}

function numberFault(number: number | null, isTooMany: boolean, now: number): string | undefined {
  if (number === null) return operationTexts.countMissing;
  return isTooMany ? operationTexts.countTooMany(now) : undefined;
}
