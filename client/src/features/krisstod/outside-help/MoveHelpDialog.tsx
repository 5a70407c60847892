import { HELP_STATES, type HelpRequest, type HelpState } from '@ledningsplats/shared/krisstod/outside-help/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { identityFault } from '../../../forms/identity-fault.ts';
import { useGive } from '../../../forms/use-give.ts';
import { helpTexts as texts } from '../../../i18n/outside-help.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { SayHint } from '../SayHint.tsx';
import type { ShiftsProps } from '../shifts/shift-words.ts';

/** The step that comes next is chosen; any other is one touch away, and a mistake is put right in the same way. */
const NEXT: Readonly<Record<HelpState, HelpState>> = {
  asked: 'promised',
  promised: 'arrived',
  arrived: 'released',
  released: 'arrived',
};

/** Where asked-for help is now: asked, promised, arrived, released [KR4]. */
export function MoveHelpDialog({
  stream,
  plan,
  request,
  onClose,
}: ShiftsProps & { request: HelpRequest; onClose: () => void }) {
  const give = useGive();
  const [from] = useState(request.state);
  const [to, setTo] = useState<HelpState>(NEXT[from]);
  const [note, setNote] = useState('');
  const fault = identityFault(note);

  function handleSubmit() {
    const said = note.trim();
    const content = said === '' ? {} : { note: said };
    give('MoveOutsideHelp', stream, { request: request.id, from, to }, content, { done: texts.saved(to) });
    onClose();
  }

  return (
    <FormDialog
      title={texts.changeTitle}
      isDirty={note !== ''}
      check={() => fault === undefined}
      submit={
        <Button type="submit" variant="primary">
          {texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <RadioCards
        label={texts.now}
        value={to}
        onChange={setTo}
        options={HELP_STATES.filter((one) => one !== from).map((one) => ({ value: one, title: texts.states[one] }))}
      />
      <SayHint plan={plan} />
      <TextArea
        label={texts.note}
        description={texts.noteHelp}
        value={note}
        onChange={setNote}
        maxLength={2_000}
        minRows={2}
        errorMessage={fault}
      />
    </FormDialog>
  );
}
