import { type DutyEntry, wordsOf } from '@ledningsplats/shared/duty/duty-entry.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** A new wording of an entry; the earlier ones stay [LG1]. */
export function CorrectDialog({ entry, onClose }: { entry: DutyEntry; onClose: () => void }) {
  const give = useGive();
  const before = wordsOf(entry);
  const [what, setWhat] = useState(before?.what ?? '');
  const [caller, setCaller] = useState(before?.caller ?? '');
  const [done, setDone] = useState(before?.done ?? '');
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const isChanged = what !== before?.what || caller !== (before?.caller ?? '') || done !== (before?.done ?? '');

  function handleSubmit() {
    const said = Object.entries({ caller, done, why })
      .map(([field, text]) => [field, text.trim()] as const)
      .filter(([, text]) => text !== '');
    const content = { what: what.trim(), ...Object.fromEntries(said) };
    give('CorrectDutyEntry', 'duty', { entry: entry.id }, content, { done: dutyLogTexts.corrected });
    onClose();
  }

  return (
    <FormDialog
      title={`${dutyLogTexts.correctTitle}, ${dutyLogTexts.number(entry.number).toLocaleLowerCase('sv')}`}
      isDirty={isChanged || why !== ''}
      check={() => {
        setTried(true);
        return what.trim() !== '';
      }}
      submit={
        <Button type="submit" variant="primary">
          {dutyLogTexts.correctSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{dutyLogTexts.correctText}</p>
      <TextArea
        label={dutyLogTexts.what}
        value={what}
        onChange={setWhat}
        maxLength={6000}
        autoFocus
        errorMessage={isTried && what.trim() === '' ? dutyLogTexts.whatMissing : undefined}
      />
      <TextField label={dutyLogTexts.caller} value={caller} onChange={setCaller} maxLength={200} autoComplete="off" />
      <TextArea label={dutyLogTexts.done} value={done} onChange={setDone} maxLength={2000} minRows={1} />
      <TextField label={dutyLogTexts.correctWhy} value={why} onChange={setWhy} maxLength={200} autoComplete="off" />
    </FormDialog>
  );
}
