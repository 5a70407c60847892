import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';

export interface FileButtonProps {
  children: ReactNode;
  icon?: ReactNode;
  /** Kinds and endings that are offered; the server says what is taken. */
  accepted: readonly string[];
  isDisabled?: boolean;
  variant?: ButtonProps['variant'];
  /** Whether several may be chosen at once. */
  isMany?: boolean;
  onFiles: (files: FileList) => void;
}

/** Chooses files of the device; on a phone its camera is among the choices. */
export function FileButton({
  children,
  icon,
  accepted,
  isDisabled = false,
  variant = 'quiet',
  isMany = true,
  onFiles,
}: FileButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={accepted}
      allowsMultiple={isMany}
      onSelect={(files) => {
        if (files !== null) onFiles(files);
      }}
    >
      <Button variant={variant} icon={icon} isDisabled={isDisabled}>
        {children}
      </Button>
    </FileTrigger>
  );
}
