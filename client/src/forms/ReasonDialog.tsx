import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { FormDialog } from './FormDialog.tsx';

export interface ReasonDialogProps {
  title: string;
  /** What is taken back or away, and what becomes of it. */
  children: ReactNode;
  label: string;
  missing: string;
  submit: string;
  /** `alarm` where something goes that others use. */
  variant?: 'primary' | 'alarm';
  /** Trimmed, and never empty. */
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** A deed that asks for nothing but why: the log, or the history, keeps the reason. */
export function ReasonDialog({
  title,
  children,
  label,
  missing,
  submit,
  variant = 'primary',
  onReason,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const said = reason.trim();

  return (
    <FormDialog
      title={title}
      size="narrow"
      isDirty={said !== ''}
      check={() => {
        setTried(true);
        return said !== '';
      }}
      onSubmit={() => {
        onReason(said);
        onClose();
      }}
      onClose={onClose}
      submit={
        <Button type="submit" variant={variant}>
          {submit}
        </Button>
      }
    >
      {children}
      <TextArea
        label={label}
        value={reason}
        onChange={setReason}
        maxLength={2_000}
        minRows={2}
        isRequired
        autoFocus
        errorMessage={isTried && said === '' ? missing : undefined}
      />
    </FormDialog>
  );
}
