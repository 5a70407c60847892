import { useEffect } from 'react';
import { announce } from '../ui/announcements.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { IconPending } from '../ui/icons.ts';

export interface WorkingButtonProps extends Omit<ButtonProps, 'icon'> {
  isWorking: boolean;
  workingText: string;
}

/**
 * A button that waits for an answer, and may be gone when it comes: unlike React Aria's own pending state it leaves
 * nothing behind for screen readers that points at it. Whoever submits a form with it lets a second attempt pass by.
 */
export function WorkingButton({ isWorking, workingText, onPress, children, ...button }: WorkingButtonProps) {
  useEffect(() => {
    if (isWorking) announce(workingText);
  }, [isWorking, workingText]);
  return (
    <Button
      {...button}
      {...(isWorking && { icon: <IconPending aria-hidden /> })}
      {...(!isWorking && onPress !== undefined && { onPress })}
    >
      {isWorking ? workingText : children}
    </Button>
  );
}
