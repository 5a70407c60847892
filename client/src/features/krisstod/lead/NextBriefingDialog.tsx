import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';

export interface NextBriefingDialogProps {
  stream: string;
  next: number | null;
  onClose: () => void;
}

/** When krisstöd gathers next; everybody in krisstöd sees how long there is left. */
export function NextBriefingDialog({ stream, next, onClose }: NextBriefingDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const [at, setAt] = useState(next);
  const [isTried, setTried] = useState(false);
  const isPast = at !== null && at <= serverNow();
  const fault = isPast ? texts.setPast : texts.setMissing;
  return (
    <FormDialog
      title={texts.setTitle}
      size="narrow"
      isDirty={at !== next}
      check={() => {
        setTried(true);
        return at !== null && !isPast;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.setSubmit}
        </Button>
      }
      onSubmit={() => {
        give('SetKrisstodBriefing', stream, { at }, {}, { done: texts.setDone });
        onClose();
      }}
      onClose={onClose}
    >
      <TimeField
        label={texts.setAt}
        description={texts.setAtHelp}
        value={at}
        onChange={setAt}
        getNow={serverNow}
        direction="future"
        autoFocus
        isRequired
        errorMessage={isTried && (at === null || isPast) ? fault : undefined}
      />
    </FormDialog>
  );
}
