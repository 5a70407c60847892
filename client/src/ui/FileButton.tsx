import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from './Button.tsx';

export interface FileButtonProps {
  children: ReactNode;
  icon?: ReactNode;
  /** Kinds and endings that are offered; the server says what is taken. */
  accepted: readonly string[];
  isDisabled?: boolean;
  onFiles: (files: FileList) => void;
}

/** Chooses files of the device; on a phone its camera is among the choices. */
export function FileButton({ children, icon, accepted, isDisabled = false, onFiles }: FileButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={accepted}
      allowsMultiple
      onSelect={(files) => {
        if (files !== null) onFiles(files);
      }}
    >
      <Button variant="quiet" icon={icon} isDisabled={isDisabled}>
        {children}
      </Button>
    </FileTrigger>
  );
}
