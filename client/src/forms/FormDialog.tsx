import { type ReactNode, useRef } from 'react';
import { formTexts } from '../i18n/forms.ts';
import { useConnection } from '../sync/react.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { focusFirstFault } from './focus-first-fault.ts';
import styles from './form.module.css';
import { Note } from './Note.tsx';

export interface FormDialogProps {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  /** The deed: a Button of type submit. */
  submit: ReactNode;
  /** Before the deed in the footer. */
  extra?: ReactNode;
  isDirty?: boolean;
  /** Whether it can be sent; shows what is wrong when it cannot. */
  check?: () => boolean;
  size?: 'narrow' | 'normal' | 'wide';
  onSubmit: () => void;
  onClose: () => void;
}

/**
 * A dialog that gives a command and closes: what then waits for the server stands beside the confirmed value. Mounted
 * when it opens and unmounted when it closes, so that it never shows what was typed last time.
 */
export function FormDialog({
  title,
  aside,
  children,
  submit,
  extra,
  isDirty = false,
  check = () => true,
  size = 'normal',
  onSubmit,
  onClose,
}: FormDialogProps) {
  const { state } = useConnection();
  const fields = useRef<HTMLDivElement>(null);

  function handleSubmit() {
    if (check()) onSubmit();
    else focusFirstFault(fields.current);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      aside={aside}
      isDirty={isDirty}
      size={size}
      onSubmit={handleSubmit}
      footer={
        <>
          {extra}
          <Button onPress={onClose}>{formTexts.cancel}</Button>
          {submit}
        </>
      }
    >
      <div ref={fields} className={styles.fields}>
        {state === 'offline' && (
          <Note tone="offline" title={formTexts.offlineTitle}>
            {formTexts.offlineText}
          </Note>
        )}
        {children}
      </div>
    </Dialog>
  );
}
