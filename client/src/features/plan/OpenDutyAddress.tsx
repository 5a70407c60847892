import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { planTexts } from '../../i18n/plan-editor.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { IconCopy } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';

/** Where anybody sees who is TiB, when the plan has been adopted [TB4]. */
export function OpenDutyAddress() {
  const [isCopyFailed, setCopyFailed] = useState(false);
  const url = new URL('/tib', location.origin).href;

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopyFailed(false);
      announce(planTexts.dutyAddressCopied);
    } catch {
      setCopyFailed(true);
    }
  }

  return (
    <>
      <TextField
        label={planTexts.dutyAddress}
        description={planTexts.dutyAddressHelp}
        value={url}
        isReadOnly
        action={
          <Button variant="quiet" icon={<IconCopy aria-hidden />} onPress={() => void copy()}>
            {planTexts.dutyAddressCopy}
          </Button>
        }
      />
      {isCopyFailed && (
        <Note tone="warn" role="alert">
          {planTexts.dutyAddressCopyFailed}
        </Note>
      )}
    </>
  );
}
