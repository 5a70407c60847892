import { CopyField } from '../../forms/CopyField.tsx';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { formTexts } from '../../i18n/forms.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** The address of a new link, to be handed on; the server keeps its hash alone and cannot show it again. */
export function MadeLink({ url, onClose }: { url: string; onClose: () => void }) {
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
      <CopyField
        label={disturbanceTexts.linkAddress}
        description={disturbanceTexts.linkMadeText}
        value={url}
        texts={disturbanceTexts}
      />
    </Dialog>
  );
}
