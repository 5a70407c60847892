import { useState } from 'react';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { IconCopy } from '../ui/icons.ts';
import { TextField } from '../ui/TextField.tsx';
import { Note } from './Note.tsx';

export interface CopyFieldProps {
  label: string;
  description: string;
  value: string;
  texts: {
    copy: string;
    copied: string;
    /** What to do where the browser does not let the page copy. */
    copyFailed: string;
  };
}

/** An address that is shown this once, to be copied and handed on. */
export function CopyField({ label, description, value, texts }: CopyFieldProps) {
  const [isCopyFailed, setCopyFailed] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopyFailed(false);
      announce(texts.copied);
    } catch {
      setCopyFailed(true);
    }
  }

  return (
    <>
      <TextField
        label={label}
        description={description}
        value={value}
        isReadOnly
        action={
          <Button variant="quiet" icon={<IconCopy aria-hidden />} onPress={() => void copy()}>
            {texts.copy}
          </Button>
        }
      />
      {isCopyFailed && (
        <Note tone="warn" role="alert">
          {texts.copyFailed}
        </Note>
      )}
    </>
  );
}
