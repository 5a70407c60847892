import { CALL_OUT_TEXT_LIMIT } from '@ledningsplats/shared/plan/call-out-schema.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export interface NewTextDialogProps {
  stream: string;
  callOut: string;
  /** How many it goes to. */
  count: number;
  onClose: () => void;
}

/** A new text to those who have been called and have not answered [LM3]. */
export function NewTextDialog({ stream, callOut, count, onClose }: NewTextDialogProps) {
  const give = useGive();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const said = text.trim();

  return (
    <FormDialog
      title={callOutTexts.newTextTitle}
      size="narrow"
      isDirty={said !== ''}
      check={() => {
        setTried(true);
        return said !== '';
      }}
      onSubmit={() => {
        give('TextCallOut', stream, { callOut }, { text: said }, { done: callOutTexts.newTextDone });
        onClose();
      }}
      onClose={onClose}
      submit={
        <Button type="submit" variant="alarm">
          {callOutTexts.newTextSend(count)}
        </Button>
      }
    >
      <p>{callOutTexts.newTextText(count)}</p>
      <TextArea
        label={callOutTexts.text}
        value={text}
        onChange={setText}
        maxLength={CALL_OUT_TEXT_LIMIT}
        minRows={3}
        isRequired
        autoFocus
        errorMessage={isTried && said === '' ? callOutTexts.textMissing : undefined}
      />
    </FormDialog>
  );
}
