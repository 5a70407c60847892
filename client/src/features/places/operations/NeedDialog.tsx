import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { taskTexts } from '../../../i18n/tasks.ts';
import { useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import type { PlaceDialogOf } from './CountDialog.tsx';

/** What a place needs; it becomes a task of the function that sees to such things [PL6]. */
export function NeedDialog({ stream, place, plan, onClose }: PlaceDialogOf & { plan: Plan }) {
  const give = useGive();
  const { serverNow } = useSync();
  const [what, setWhat] = useState('');
  const [to, setTo] = useState(plan.places.needsTo);
  const [due, setDue] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);
  const said = what.trim();
  const isTimeRead = due.value !== null || due.text.trim() === '';

  function handleSubmit() {
    if (to === null) return;
    const done = { done: operationTexts.needDone };
    give('ReportNeed', stream, { place: place.id, function: to, due: due.value }, { what: said }, done);
    onClose();
  }

  return (
    <FormDialog
      title={operationTexts.needTitle(place.name)}
      size="narrow"
      isDirty={what !== ''}
      check={() => {
        setTried(true);
        return said !== '' && to !== null && isTimeRead;
      }}
      submit={
        <Button type="submit" variant="primary">
          {operationTexts.needSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextArea
        label={operationTexts.needWhat}
        description={operationTexts.needHelp}
        value={what}
        onChange={(text) => setWhat(text.replaceAll('\n', ' '))}
        maxLength={140}
        minRows={2}
        autoFocus
        isRequired
        errorMessage={isTried && said === '' ? operationTexts.needMissing : undefined}
      />
      <Select
        label={operationTexts.needTo}
        value={to}
        placeholder={operationTexts.needToPlaceholder}
        options={plan.functions.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setTo}
        isRequired
        errorMessage={isTried && to === null ? operationTexts.needToMissing : undefined}
      />
      <TimeField
        label={operationTexts.needDue}
        value={due.value}
        onChange={(value, text) => setDue({ value, text })}
        getNow={serverNow}
        direction="future"
        errorMessage={isTried && !isTimeRead ? taskTexts.dueUnreadable : undefined}
      />
    </FormDialog>
  );
}
