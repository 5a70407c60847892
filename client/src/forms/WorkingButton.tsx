import { useEffect } from 'react';
import { announce } from '../ui/announcements.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { IconPending } from '../ui/icons.ts';

export interface WorkingButtonProps extends Omit<ButtonProps, 'isPending' | 'pendingText' | 'icon'> {
  isWorking: boolean;
  workingText: string;
}

/**
 * A button that waits for an answer and is gone when it comes. Unlike a pending Button it leaves nothing behind for
 * screen readers that points at it. Whoever submits a form with it lets a second attempt pass by.
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
