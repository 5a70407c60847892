import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { FormDialog } from './FormDialog.tsx';
import type { TextGuard } from './identity-fault.ts';

export interface WordsDialogProps {
  title: string;
  /** What is done, and what becomes of it. */
  children: ReactNode;
  label: string;
  /** What stands there beforehand. */
  prefill?: string;
  /** How long it may be; a reason's length when nothing is said. */
  limit?: number;
  missing: string;
  /** What is wrong with the words while they are written. */
  guard?: TextGuard;
  submit: string;
  /** `alarm` where something goes that others use, or leaves the house. */
  variant?: 'primary' | 'alarm';
  /** Trimmed, and never empty. */
  onSay: (words: string) => void;
  onClose: () => void;
}

/** A deed that asks for nothing but some words: why, or what is said to those who are told. */
export function WordsDialog({
  title,
  children,
  label,
  prefill = '',
  limit = 2_000,
  missing,
  guard = () => undefined,
  submit,
  variant = 'primary',
  onSay,
  onClose,
}: WordsDialogProps) {
  const [text, setText] = useState(prefill);
  const [isTried, setTried] = useState(false);
  const said = text.trim();

  return (
    <FormDialog
      title={title}
      size="narrow"
      isDirty={said !== prefill}
      check={() => {
        setTried(true);
        return said !== '' && guard(said) === undefined;
      }}
      onSubmit={() => {
        onSay(said);
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
        value={text}
        onChange={setText}
        maxLength={limit}
        minRows={prefill === '' ? 2 : 3}
        isRequired
        autoFocus={prefill === ''}
        errorMessage={guard(text) ?? (isTried && said === '' ? missing : undefined)}
      />
    </FormDialog>
  );
}
