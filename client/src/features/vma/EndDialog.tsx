import type { Vma } from '@ledningsplats/shared/vma/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { CallFields, isCallTyped, isUnread, NO_CALL, saidCall } from './CallFields.tsx';

export interface EndDialogProps {
  stream: string;
  vma: Vma;
  /** Who is rung first. */
  calls: string;
  onClose: () => void;
}

/** One has rung and asked for faran över: what people are told, with whom one spoke, and when [VM3]. */
export function EndDialog({ stream, vma, calls, onClose }: EndDialogProps) {
  const give = useGive();
  const [instruction, setInstruction] = useState<string>(texts.endPrefill);
  const [call, setCall] = useState(NO_CALL);
  // what stood there when one rang: what somebody changes meanwhile is not ended unread
  const [from] = useState(vma.seq);
  const [isTried, setTried] = useState(false);
  const said = instruction.trim();

  return (
    <FormDialog
      title={texts.endTitle}
      size="narrow"
      isDirty={said !== texts.endPrefill || isCallTyped(call)}
      check={() => {
        setTried(true);
        return said !== '' && !isUnread(call.at);
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.record}
        </Button>
      }
      onSubmit={() => {
        const { at, ...named } = saidCall(call);
        const content = { instruction: said, ...named };
        give('EndVma', stream, { vma: vma.id, from }, content, { occurredAt: at, done: texts.endDone });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{texts.endText(calls)}</p>
      <TextArea
        label={texts.endWords}
        value={instruction}
        onChange={setInstruction}
        maxLength={2_000}
        minRows={3}
        isRequired
        errorMessage={isTried && said === '' ? texts.missing : undefined}
      />
      <CallFields draft={call} isTried={isTried} onChange={setCall} />
    </FormDialog>
  );
}
