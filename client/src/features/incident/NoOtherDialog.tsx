import type { ReactNode } from 'react';
import { formTexts } from '../../i18n/forms.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** In place of a form that could never be sent: there is no other incident to choose. */
export function NoOtherDialog({
  title,
  children,
  onClose,
}: {
  title: string;
  children: ReactNode;
  onClose: () => void;
}) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      size="narrow"
      footer={
        <Button variant="primary" onPress={onClose}>
          {formTexts.close}
        </Button>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
