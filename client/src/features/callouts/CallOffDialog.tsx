import { CALL_OUT_TEXT_LIMIT } from '@ledningsplats/shared/plan/call-out-schema.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export interface CallOffDialogProps {
  stream: string;
  callOut: string;
  /** How many have been called, and are told. */
  count: number;
  onClose: () => void;
}

/** Calls it off: everybody who has been called is told so, with the words that stand here. */
export function CallOffDialog({ stream, callOut, count, onClose }: CallOffDialogProps) {
  const give = useGive();
  const [text, setText] = useState<string>(callOutTexts.callOffPrefill);
  const [isTried, setTried] = useState(false);
  const said = text.trim();

  return (
    <FormDialog
      title={callOutTexts.callOffTitle}
      size="narrow"
      isDirty={said !== callOutTexts.callOffPrefill}
      check={() => {
        setTried(true);
        return said !== '';
      }}
      onSubmit={() => {
        const data = { callOut, why: 'called_off' as const };
        give('EndCallOut', stream, data, { text: said }, { done: callOutTexts.callOffDone });
        onClose();
      }}
      onClose={onClose}
      submit={
        <Button type="submit" variant="alarm">
          {callOutTexts.callOffSubmit(count)}
        </Button>
      }
    >
      <p>{callOutTexts.callOffText(count)}</p>
      <TextArea
        label={callOutTexts.text}
        value={text}
        onChange={setText}
        maxLength={CALL_OUT_TEXT_LIMIT}
        minRows={3}
        isRequired
        errorMessage={isTried && said === '' ? callOutTexts.textMissing : undefined}
      />
    </FormDialog>
  );
}
