import { type ReactNode, useId } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { Button } from './Button.tsx';
import styles from './ConfirmDialog.module.css';
import { uiStrings } from './strings.ts';

export interface ConfirmDialogProps {
  isOpen: boolean;
  /** The question. */
  title: string;
  /** What follows from a yes. */
  children?: ReactNode;
  /** The deed itself, never «OK»: «Larma 14 personer». */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'primary' | 'alarm';
  onConfirm: () => void;
  onCancel: () => void;
}

/** A short question that must be answered. Focus starts on the harmless answer, which Escape gives too. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  cancelLabel = uiStrings.cancel,
  tone = 'primary',
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const textId = useId();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onCancel} className={styles.overlay}>
      <Modal className={styles.modal}>
        <RacDialog
          role="alertdialog"
          className={styles.dialog}
          {...(children !== undefined && { 'aria-describedby': textId })}
        >
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          {children !== undefined && (
            <div id={textId} className={styles.text}>
              {children}
            </div>
          )}
          <div className={styles.actions}>
            <Button autoFocus onPress={onCancel}>
              {cancelLabel}
            </Button>
            <Button variant={tone} onPress={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
