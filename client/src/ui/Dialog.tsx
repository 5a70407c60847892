import { type FormEvent, type ReactNode, useState } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { IconClose } from './icons.ts';
import { uiStrings } from './strings.ts';

export interface DialogProps {
  isOpen: boolean;
  /** Asked for by Escape, the cross, or «Kasta». The caller closes by setting isOpen. */
  onClose: () => void;
  title: string;
  /** Beside the title: a Chip, a LevelBadge. */
  aside?: ReactNode;
  children: ReactNode;
  /** The actions, always in sight at the bottom; the primary one last. */
  footer?: ReactNode;
  /** Makes the dialog one form: a Button of type="submit" in the footer, or Enter in a field, ends here. */
  onSubmit?: () => void;
  /** Something typed would be lost: Escape and the cross ask first. */
  isDirty?: boolean;
  size?: 'narrow' | 'normal' | 'wide';
  /** Nothing in it takes focus: the text itself does, so that the arrow keys can scroll it. */
  isText?: boolean;
  /** There is no way past it: no cross, and Escape does nothing. For a log-in over what is no longer current. */
  isCompulsory?: boolean;
}

/** A modal dialog; on a phone a sheet that fills the screen. Focus stays inside and returns to what opened it. */
export function Dialog({
  isOpen,
  onClose,
  title,
  aside,
  children,
  footer,
  onSubmit,
  isDirty = false,
  size = 'normal',
  isText = false,
  isCompulsory = false,
}: DialogProps) {
  const [isAsking, setAsking] = useState(false);

  function handleClose() {
    if (isCompulsory) return;
    if (isDirty) setAsking(true);
    else onClose();
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    // A dialog opened from within a form is its child to React, though not to the page.
    event.stopPropagation();
    onSubmit?.();
  }

  const content = (
    <>
      <div className={styles.body} tabIndex={isText ? 0 : undefined}>
        {children}
      </div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </>
  );

  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={handleClose} className={styles.overlay}>
      <Modal className={styles.modal} data-size={size}>
        <RacDialog className={styles.dialog}>
          <header className={styles.header}>
            <div className={styles.heading}>
              <Heading slot="title" className={styles.title}>
                {title}
              </Heading>
              {aside}
            </div>
            {!isCompulsory && (
              <IconButton label={uiStrings.close} icon={<IconClose aria-hidden />} onPress={handleClose} />
            )}
          </header>
          {onSubmit === undefined ? (
            content
          ) : (
            // or the browser keeps what is written with the tab, where no removal reaches [LG10]
            <form className={styles.form} onSubmit={handleSubmit} autoComplete="off" noValidate>
              {content}
            </form>
          )}
          <ConfirmDialog
            isOpen={isAsking}
            title={uiStrings.unsavedTitle}
            confirmLabel={uiStrings.unsavedDiscard}
            cancelLabel={uiStrings.unsavedKeep}
            tone="alarm"
            onCancel={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              onClose();
            }}
          >
            {uiStrings.unsavedText}
          </ConfirmDialog>
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
