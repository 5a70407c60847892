import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { formTexts } from '../../i18n/forms.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconCopy } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';

/** The address of a new link, to be handed on; the server keeps its hash alone and cannot show it again. */
export function MadeLink({ url, onClose }: { url: string; onClose: () => void }) {
  const [isCopyFailed, setCopyFailed] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopyFailed(false);
      announce(disturbanceTexts.copied);
    } catch {
      setCopyFailed(true);
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={disturbanceTexts.linkMade}
      footer={
        <Button variant="primary" onPress={onClose}>
          {formTexts.close}
        </Button>
      }
    >
      <TextField
        label={disturbanceTexts.linkAddress}
        description={disturbanceTexts.linkMadeText}
        value={url}
        isReadOnly
        action={
          <Button variant="quiet" icon={<IconCopy aria-hidden />} onPress={() => void copy()}>
            {disturbanceTexts.copy}
          </Button>
        }
      />
      {isCopyFailed && (
        <Note tone="warn" role="alert">
          {disturbanceTexts.copyFailed}
        </Note>
      )}
    </Dialog>
  );
}
